import { type IatiActivity, NAMESPACE } from "./activity.ts";
import { decode } from "./decode.ts";
import { activityOf, READ } from "./read-activity.ts";
import { readTree, type XmlRoot } from "./xml-tree.ts";

export interface IatiFile {
  readonly root: XmlRoot;
  readonly activities: readonly IatiActivity[];
  /** Elements beside the activities, by name, and how many. */
  readonly unread: Readonly<Record<string, number>>;
}

/** The activities of an IATI file, as far as results go. Throws `IatiRefused` with a reason. */
export function readIati(bytes: Uint8Array): IatiFile {
  const activities: IatiActivity[] = [];
  const beside: Record<string, number> = {};
  const root = readTree(decode(bytes), {
    root: "iati-activities",
    keeps: (name) => READ.has(name) || name.includes(":"),
    take: (node, unread, attributes) => {
      // Where `rb:` is somebody else's prefix, what stands there is not ours.
      if (node.name === "iati-activity")
        activities.push(activityOf(node, unread, attributes["xmlns:rb"] === NAMESPACE));
      else beside[node.name] = (beside[node.name] ?? 0) + 1;
    },
  });
  return { root, activities, unread: beside };
}
