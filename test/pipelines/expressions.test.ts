import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Arquero takes a text given to these for code, and compiles it. */
const COMPILING = new Set([
  "derive",
  "filter",
  "rollup",
  "orderby",
  "impute",
  "spread",
  "unroll",
  "expression",
  "escape",
]);

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(name) ? [path] : [];
  });

/** Texts put together as the program runs: data could be in them. */
function isMade(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) return true;
  const adds = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return adds && [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || isMade(side));
}

/** Made texts among the arguments of a call that compiles them, outside functions: those are code already. */
function madeIn(call: ts.CallExpression): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return;
    if (isMade(node)) found.push(node);
    else ts.forEachChild(node, visit);
  };
  call.arguments.forEach(visit);
  return found;
}

function compiledTexts(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      const name = ts.isIdentifier(called) ? called.text : "";
      if (COMPILING.has(name)) found.push(...madeIn(node).map((made) => made.getText()));
      if (name === "eval") found.push(node.getText());
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "Function") found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("no expression is built from a text with data in it", () => {
  it.each(["rbm", "pipelines", "charts", "notebooks", "server", "addin", "pages"])("in %s/", (folder) => {
    const found = sources(join(root, folder)).flatMap((file) =>
      compiledTexts(file, readFileSync(file, "utf8")).map((text) => `${relative(root, file)}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    `table.derive({ share: \`d => d.value / \${total}\` })`,
    "table.filter('d => d.kpi === \"' + kpi + '\"')",
    `table.rollup({ a: op.sum(\`\${name}\`) })`,
    "new Function(code)",
    "eval(code)",
  ])("and would be found: %s", (code) => {
    expect(compiledTexts("sample.ts", code)).toHaveLength(1);
  });

  it("while functions, names and texts of the program's own are fine", () => {
    const fine = `table.derive({ a: (d) => \`\${d.x}\`, b: escape((d) => d.y + 'z') }).orderby('a', desc('b')).filter('d => d.a')`;
    expect(compiledTexts("sample.ts", fine)).toEqual([]);
  });
});
