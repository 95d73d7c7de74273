import { homedir } from "node:os";
import { join } from "node:path";
import { build, main, prepare } from "./build.mjs";

await prepare(async () => {
  const { ensureCertificatesAreInstalled } = await import("office-addin-dev-certs");
  await ensureCertificatesAreInstalled();
  await build();
});
const certificates = join(homedir(), ".office-addin-dev-certs");
process.argv.splice(
  2,
  0,
  "serve",
  "--tls-cert",
  join(certificates, "localhost.crt"),
  "--tls-key",
  join(certificates, "localhost.key"),
);
await import(main);
