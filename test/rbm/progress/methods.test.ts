import { describe, expect, it } from "vitest";
import { methods, reasons, ruleOf, tableMethods } from "../../../rbm/progress/index.ts";

describe("the methods", () => {
  it("each have a title, a formula, a source, a meaning and a function, under their own id", () => {
    for (const [id, method] of Object.entries(methods)) {
      expect(method.id).toBe(id);
      for (const words of [method.title, method.formula, method.source, method.meaning]) expect(words).not.toBe("");
      expect(method.compute).toBeTypeOf("function");
    }
  });

  it("say their rule in a line", () => {
    expect(ruleOf("to-target")).toBe("Progress to target: p = (A − B) / (T − B)");
  });

  it("include those a table can be computed by", () => {
    for (const id of tableMethods) expect(methods).toHaveProperty([id]);
  });
});

describe("the reasons", () => {
  it("say what happened and what to do, without blame or begging", () => {
    for (const reason of Object.values(reasons)) {
      expect(reason).toMatch(/^[A-Z].*\.$/);
      expect(reason).not.toMatch(/please|invalid|wrong|!/i);
    }
  });
});
