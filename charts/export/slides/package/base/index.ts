export { basePackage } from "./base.ts";
export { notesMasterXml } from "./notes-master.ts";
export { themeXml } from "./theme.ts";
