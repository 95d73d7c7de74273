import type { Hono } from "hono";
import { calendarIn } from "../../../pipelines/index.ts";
import { calendarOf } from "../../../rbm/template/delivery/calendar.ts";
import { CALENDAR } from "../../exports/calendar.ts";
import { problems } from "../../problems.ts";
import { publicCalendar } from "../../templates/public-calendar.ts";
import { tableQuery } from "../api/tables.ts";
import { frameworkOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";

/** Milestones and meetings for calendar programs: of the latest accepted delivery workbook, else the public dates. */
export function calendar(app: Hono<Env>, services: Services): void {
  app.get("/api/exports/calendar.ics", async (c) => {
    const query = queryOf(c, tableQuery);
    const framework = await frameworkOf(services, query);
    const asked = { framework, provisional: false, ...(query.asof && { asOf: query.asof }) };
    const reports = await services.tables.reports(asked, "milestones");
    const found = calendarIn(reports, { ...asked, calendar: publicCalendar(framework.id) });
    if (!found) throw problems.notFound(`A calendar of ${framework.id}`);
    return c.body(calendarOf(found.content, { stamp: services.now().toISOString() }), 200, {
      "Content-Type": CALENDAR,
      "Content-Disposition": 'attachment; filename="calendar.ics"',
      "Cache-Control": "no-cache",
    });
  });
}
