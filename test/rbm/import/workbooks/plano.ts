import { add, type SomebodysWorkbook } from "./made.ts";

/** A Brazilian plan: values as people write them, a quarter a merged group, rows hidden by a filter. */
export const plano: SomebodysWorkbook = {
  name: "a Brazilian plan with groups of quarters, hidden rows and ranges for values",
  isOld: true,
  build(book) {
    add(
      book,
      "Indicadores",
      [
        ["PLANO OPERACIONAL 2021", null, null, null, null, null, null, null],
        ["Objetivo", "Indicador", "Unidade", "Índice de referência", "1º trimestre", null, "2º trimestre", null],
        [null, null, null, null, "Previsto", "Realizado", "Previsto", "Realizado"],
        ["Ampliar o acesso", "Domicílios com Internet", "%", "71,4", "72,0", "71,9", "73,0", "não disponível"],
        [null, "Municípios atendidos", "municípios", "1.234", "1.300", "1.287", "1.400", "> 1.400"],
        [null, "Tempo médio de instalação", "dias", "20-25", "15 a 20", "18", "15", "de 14 para 12"],
        ["Total", null, null, null, null, null, null, null],
      ],
      { merged: ["A1:H1", "E2:F2", "G2:H2", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "A4:A6"], hiddenRows: [5] },
    );
  },
  results: [["Objective", "Ampliar o acesso"]],
  kpis: [
    ["Domicílios com Internet", "%", 71.4, null],
    ["Municípios atendidos", "municípios", 1234, null],
    ["Tempo médio de instalação", "dias", "20-25", null],
  ],
  targets: [
    ["Domicílios com Internet", "2021-Q1", 72],
    ["Domicílios com Internet", "2021-Q2", 73],
    ["Municípios atendidos", "2021-Q1", 1300],
    ["Municípios atendidos", "2021-Q2", 1400],
    ["Tempo médio de instalação", "2021-Q1", "15 a 20"],
    ["Tempo médio de instalação", "2021-Q2", 15],
  ],
  actuals: [
    ["Domicílios com Internet", "2021-Q1", "World", "Total", 71.9],
    ["Municípios atendidos", "2021-Q1", "World", "Total", 1287],
    ["Municípios atendidos", "2021-Q2", "World", "Total", "> 1.400"],
    ["Tempo médio de instalação", "2021-Q1", "World", "Total", 18],
    ["Tempo médio de instalação", "2021-Q2", "World", "Total", "de 14 para 12"],
  ],
};
