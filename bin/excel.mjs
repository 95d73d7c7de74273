import { homedir } from "node:os";
import { join } from "node:path";
import { build, main, prepare } from "./build.mjs";

await prepare(async () => {
  const { ensureCertificatesAreInstalled } = await import("office-addin-dev-certs");
  try {
    await ensureCertificatesAreInstalled();
  } catch (error) {
    throw new Error(
      `Excel opens the add-in only over HTTPS with a certificate this machine trusts, and that certificate could not be installed: ${error.message} Run it as a user who may, then try again.`,
    );
  }
  await build();
});
/** The port that manifest.xml names. */
const PORT = "3443";
const certificates = join(homedir(), ".office-addin-dev-certs");
process.argv.splice(
  2,
  0,
  "serve",
  ...(process.argv.includes("--port") ? [] : ["--port", PORT]),
  "--tls-cert",
  join(certificates, "localhost.crt"),
  "--tls-key",
  join(certificates, "localhost.key"),
);
console.error("Load manifest.xml into Excel as addin/README.md says; the pane is served from here.");
await import(main);
