import type { Plugin } from "vite";

/** Puts a page's script and styles into its .html, so that it opens by a double click, from a disk or an e-mail. */
export function singleFile(): Plugin {
  return {
    name: "resultbook:single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const page of Object.values(bundle)) {
        if (page.type !== "asset" || !page.fileName.endsWith(".html")) continue;
        const textOf = (href: string): string => {
          const file = Object.keys(bundle).find((name) => href.endsWith(`/${name}`) || href === name);
          const found = file ? bundle[file] : undefined;
          if (!file || !found) return this.error(`${page.fileName} asks for ${href}, which is not in the bundle`);
          delete bundle[file];
          // Vite fills this in after us, for chunks that load others: here there are none.
          return found.type === "chunk" ? found.code.replaceAll("__VITE_PRELOAD__", "void 0") : String(found.source);
        };
        page.source = String(page.source)
          .replace(/<link rel="modulepreload"[^>]*>/g, "")
          .replace(/<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g, (_, href) => `<style>${textOf(href)}</style>`)
          .replace(
            /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/g,
            (_, src) => `<script type="module">${textOf(src).replaceAll("</script", "<\\/script")}</script>`,
          );
        const left = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
        if (left.length > 0) this.error(`${page.fileName} would leave ${left.join(", ")} behind`);
      }
    },
  };
}
