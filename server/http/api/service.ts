import * as z from "zod";
import type { Operation } from "./operation.ts";
import { text } from "./parts.ts";

export const serviceOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/health",
    summary: "Whether the server answers",
    answers: { 200: "It does" },
    returns: z.strictObject({
      ok: z.literal(true),
      sample: z.boolean().describe("Whether the figures kept here were made up"),
      instance: text.describe("Another one each time it starts"),
    }),
    open: true,
  },
  {
    method: "get",
    path: "/api/ready",
    summary: "Whether the server and its store take requests",
    answers: { 200: "They do", 503: "The store does not answer, or the server is being stopped" },
    returns: z.strictObject({ ready: z.literal(true) }),
    open: true,
  },
  {
    method: "get",
    path: "/api/metrics",
    summary: "What the server counted, for Prometheus",
    answers: { 200: "Prometheus text" },
    gives: "text/plain",
  },
  {
    method: "get",
    path: "/api/events",
    summary: "Server-sent events: submission, draft, period, tables",
    answers: { 200: "The stream" },
    gives: "text/event-stream",
  },
  {
    method: "get",
    path: "/api/openapi.json",
    summary: "This document",
    answers: { 200: "The document" },
    returns: z.looseObject({ openapi: text, paths: z.record(text, z.unknown()) }),
    open: true,
  },
];
