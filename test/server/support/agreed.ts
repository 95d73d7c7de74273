/** A follow-up as a meeting agrees on it. */
export const AGREED = {
  priority: "Digital Inclusion",
  period: "2021-Q3",
  kpi: "DI-01",
  cause: "Funding",
  action: "Find a second donor",
  owner: "Head of division",
  due: "2022-01-31",
};
