import * as z from "zod";
import type { Operation } from "./operation.ts";
import { text } from "./parts.ts";

export const signInQuery = z.object({
  to: z.string().max(2000).default("/").describe("The page to go to then"),
  pane: z
    .string()
    .regex(/^[\w-]{43}$/, "a digest")
    .optional()
    .describe("For the pane: the digest of its verifier"),
});

export const paneCodeBody = z.strictObject({
  code: z.string().max(100),
  verifier: z.string().max(100),
});

const priorities = z.union([z.literal("all"), z.array(text)]).describe("Names of thematic priorities");

const me = z.strictObject({
  signIn: z.boolean().describe("Whether people sign in at this server"),
  name: text,
  verified: z.boolean().describe("Whether somebody vouched for the name"),
  roles: z.array(text),
  sees: priorities,
  mayPush: priorities,
  mayReview: z.boolean(),
  mayPublish: z.boolean(),
  until: z.number().nullable().describe("When they have to sign in again, in milliseconds since 1970; null for never"),
  leave: text.nullable().describe("Where they sign out of their organization itself"),
});

const provider = z.strictObject({ needed: z.literal(true), issuer: text, clientId: text, scope: text });

export const signInOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/sign-in",
    summary: "Whether one has to sign in, and at which identity provider",
    answers: { 200: "It is said" },
    returns: z.union([z.strictObject({ needed: z.literal(false) }), provider]),
    open: true,
  },
  {
    method: "post",
    path: "/api/sign-in/pane",
    summary: "The pane's token, for the code its dialog came back with",
    body: { "application/json": paneCodeBody },
    answers: { 200: "The token", 401: "The code was used, or is too old" },
    returns: z.strictObject({ token: text, lasts: z.int().describe("Seconds") }),
    open: true,
  },
  { method: "post", path: "/api/sign-out", summary: "Ends this session", answers: { 204: "It ended" }, open: true },
  {
    method: "get",
    path: "/api/me",
    summary: "Who asks, and what they may do",
    answers: { 200: "It is said" },
    returns: me,
  },
];
