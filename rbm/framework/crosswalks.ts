import type { CrosswalkPair } from "./crosswalk.ts";
import { remembered } from "./sourced.ts";

const reading = remembered("Our reading of the titles in both plans; no official crosswalk was found");

const pair = (from: string, to: string, note?: string): CrosswalkPair => ({
  from,
  to,
  ...(note ? { note } : {}),
  ...reading,
});

/** Connect 2020 into 2020-2023, as far as its targets were seen. */
export const from2016To2020: readonly CrosswalkPair[] = [
  pair("2", "2"),
  pair("3", "3"),
  pair("2.1.A", "2.1"),
  pair("2.1.B", "2.2"),
  pair("2.2.A", "2.3"),
  pair("2.2.B", "2.4"),
  pair("2.3.A", "2.5"),
  pair("2.3.B", "2.6"),
  pair("2.4", "2.7", "From the rural population to all"),
  pair("2.5.A", "2.8", "Ownership of mobile phones joins"),
  pair("2.5.B", "2.9"),
  pair("3.1", "3.1", "From a number to words"),
  pair("3.2", "3.2", "From less redundant e-waste to more recycling"),
  pair("3.3", "3.4", "From emissions of each device to emissions avoided"),
];

/** 2020-2023 into 2024-2027. */
export const from2020To2024: readonly CrosswalkPair[] = [
  pair("1", "1"),
  pair("2", "1"),
  pair("2", "2"),
  pair("3", "2"),
  pair("4", "2"),
  pair("5", "E.5", "From a goal to an enabler"),
  pair("1.1", "1.3"),
  pair("1.2", "2.1"),
  pair("1.3", "1.2"),
  pair("1.7", "2.5"),
  pair("2.1", "1.3"),
  pair("2.2", "1.3"),
  pair("2.3", "2.1"),
  pair("2.4", "2.1"),
  pair("2.5", "1.2"),
  pair("2.6", "1.2"),
  pair("2.7", "1.1"),
  pair("2.8", "1.4", "Ownership of mobile phones"),
  pair("2.8", "2.2", "Use of the Internet by women and men"),
  pair("2.9", "2.2", "Disability is not named among the divides"),
  pair("2.10", "2.3"),
  pair("3.1", "T.3", "From a target to a thematic priority of the Union"),
  pair("3.2", "2.6"),
  pair("3.3", "2.6"),
  pair("3.4", "2.6"),
  pair("5.1", "E.5", "From a target to an enabler"),
  pair("D.1", "O.8", "From an objective of ITU-D to an offering"),
  pair("D.2", "T.3"),
  pair("D.3", "T.5"),
  pair("D.4", "T.4"),
];
