export { dataPackage } from "./data-package.ts";
export type { DataPackageOptions, License, PackagedTable } from "./options.ts";
