import { add, type SomebodysWorkbook } from "./made.ts";

/** A development bank's logframe in Spanish, and a follow-up sheet with a row a date. */
export const marcoLogico: SomebodysWorkbook = {
  name: "a marco lógico in Spanish, and a long list of figures by date",
  isOld: true,
  build(book) {
    add(
      book,
      "Matriz",
      [
        ["MATRIZ DE MARCO LÓGICO", null, null, null, null, null],
        [
          "Nivel",
          "Resumen narrativo",
          "Indicadores",
          "Línea de base",
          "Meta 2023",
          "Medios de verificación",
          "Supuestos",
        ],
        [
          "Fin",
          "Contribuir a la inclusión digital",
          "Hogares con Internet (%)",
          "35,2%",
          "60%",
          "Encuesta",
          "Estabilidad",
        ],
        ["Propósito", "Las escuelas usan Internet", "Número de escuelas conectadas", "1 234", "5 000", "Censo", null],
        ["Componente 1", "Redes instaladas", "Kilómetros de fibra", "1.234,5", "3.500,0", "Actas", "Permisos"],
        ["Actividades", "1.1 Licitar la obra", "Presupuesto: USD 2.000.000", null, null, "Contratos", null],
      ],
      { merged: ["A1:F1"] },
    );
    add(book, "Seguimiento", [
      ["Indicador", "Fecha", "Valor", "Observaciones"],
      ["Número de escuelas conectadas", new Date(Date.UTC(2021, 8, 30)), 1890, "corte trimestral"],
      ["Número de escuelas conectadas", "31.12.2021", "2 105", null],
      ["Kilómetros de fibra", "T3 2021", "1.402,75", null],
      ["Kilómetros de fibra", "2021/22", 1600, null],
    ]);
  },
  results: [
    ["Strategic goal", "Contribuir a la inclusión digital"],
    ["Objective", "Las escuelas usan Internet"],
    ["Output", "Redes instaladas"],
    ["Activity", "1.1 Licitar la obra"],
  ],
  kpis: [
    ["Hogares con Internet (%)", "%", 35.2, null],
    ["Número de escuelas conectadas", null, 1234, null],
    ["Kilómetros de fibra", null, 1234.5, null],
  ],
  targets: [
    ["Hogares con Internet (%)", "2023", 60],
    ["Número de escuelas conectadas", "2023", 5000],
    ["Kilómetros de fibra", "2023", 3500],
  ],
  actuals: [
    ["Número de escuelas conectadas", "2021-Q3", "World", "Total", 1890],
    ["Número de escuelas conectadas", "2021-Q4", "World", "Total", 2105],
    ["Kilómetros de fibra", "2021-Q3", "World", "Total", 1402.75],
    ["Kilómetros de fibra", "2021/22", "World", "Total", 1600],
  ],
  risks: ["Estabilidad", "Permisos"],
};
