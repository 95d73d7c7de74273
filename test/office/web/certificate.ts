import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

/** A certificate for localhost that nobody trusts, gone with the process. */
export async function makeCertificate(): Promise<{ cert: Buffer; key: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), "resultbook-office-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  if (!ca || !cert || !key) throw new Error("no place for a certificate");
  try {
    await generateCertificates(ca, cert, key, 2, ["localhost"]);
    return { cert: await readFile(cert), key: await readFile(key) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
