import { describe, expect, it } from "vitest";
import { quarterInWords } from "../../addin/taskpane/due.ts";

const AFRICA = "Regional Office for Africa";
const open = { state: "open", deadline: "2021-10-15", closes: null, extensions: [] };
const said = (now: string, quarter: Parameters<typeof quarterInWords>[1] = open) =>
  quarterInWords("2021-Q3", quarter, { priority: "Digital Inclusion", office: AFRICA }, now);

describe("when a quarter is due", () => {
  it("is said in days before the deadline, and as a date once it has passed", () => {
    expect(said("2021-10-13")).toBe("2021-Q3, due in 2 days (15 Oct)");
    expect(said("2021-10-14")).toBe("2021-Q3, due tomorrow (15 Oct)");
    expect(said("2021-10-15")).toBe("2021-Q3, due today");
    expect(said("2021-10-16")).toBe("2021-Q3, was due on 15 Oct");
    expect(said("2022-01-03")).toBe("2021-Q3, was due on 15 Oct 2021");
  });

  it("a priority that was given more time is told its own day, and no other is", () => {
    const extensions = [{ priority: "Digital Inclusion", office: null, deadline: "2021-10-20" }];
    expect(said("2021-10-18", { ...open, extensions })).toBe("2021-Q3, due in 2 days (20 Oct)");
    const others = [{ priority: "Cybersecurity", office: null, deadline: "2021-10-20" }];
    expect(said("2021-10-18", { ...open, extensions: others })).toBe("2021-Q3, was due on 15 Oct");
  });

  it("an office that was given more time than its priority is told its own day, and no other office is", () => {
    const given = { priority: "Digital Inclusion", deadline: "2021-10-22" };
    const extensions = [{ ...given, office: null, deadline: "2021-10-20" }];
    const of = (office: string) => said("2021-10-18", { ...open, extensions: [...extensions, { ...given, office }] });
    expect(of(AFRICA)).toBe("2021-Q3, due in 4 days (22 Oct)");
    expect(of("Headquarters")).toBe("2021-Q3, due in 2 days (20 Oct)");
  });

  it("nothing is invented: without a deadline or a server the quarter stands alone", () => {
    expect(said("2021-10-18", { ...open, deadline: null })).toBe("2021-Q3");
    expect(said("2021-10-18", null)).toBe("2021-Q3");
    expect(said("2021-10-18", { ...open, state: "closed" })).toBe("2021-Q3, closed");
  });
});
