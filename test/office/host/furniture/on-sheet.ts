export const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAUCAYAAAC07w7bAAAAAElFTkSuQmCC";

export const onSheet = (run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  Excel.run(async (context) => {
    await run(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
