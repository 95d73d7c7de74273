import { HostError, invalidArgument, notImplemented } from "./error.ts";
import type { Json, JsonObject } from "./json.ts";
import { Members } from "./members.ts";
import type { Metadata } from "./metadata.ts";
import { References } from "./references.ts";
import { type AnyTypeImpl, type Arg, Args, type Result, View } from "./type.ts";

/** The body of one request, as the client's batching sends it. */
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

interface ArgumentInfo {
  Arguments?: Json[];
  /** For each argument, the object path it stands for, or null. */
  ReferencedObjectPathIds?: (Json | null)[];
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface Query {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface BatchResult {
  Error?: { Code: string; Message: string; Location: string | null; HttpStatusCode: number; ActionIndex: number };
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
}

const INSTANTIATE = 1;
const QUERY = 2;
const CALL = 3;
const SET = 4;
const TRACE = 5;

const GLOBAL_PATH = 1;
export const NEW_OBJECT_PATH = 2;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;
const REFERENCE_PATH = 6;
const NULL_PATH = 7;

/** Services the client calls on its own account; whatever they are told, they answer nothing. */
const SILENT_SERVICES = ["Microsoft.InternalService.AddinInternalService"];
const SILENT = "silent service";

const OF_ANY_COLLECTION = ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject", "GetFirst"];

export interface EngineOptions<Host> {
  metadata: Metadata;
  types: Readonly<Record<string, AnyTypeImpl<Host>>>;
  root: View;
  host: Host;
  subscribe(eventType: number, target: string, member: string): void;
  unsubscribe(eventType: number, target: string): void;
}

/**
 * Runs batches against the host's types. It knows the protocol and the client's metadata, and nothing of workbooks:
 * what a member does is looked up in `types`.
 */
export class Engine<Host> {
  private readonly references = new References();
  private readonly members: Members<Host>;

  constructor(private readonly options: EngineOptions<Host>) {
    this.members = new Members(options.metadata, options.types, options.host);
  }

  get referenceCount(): number {
    return this.references.count;
  }

  /** Views kept by the client, to be moved when rows and columns shift. */
  keptViews(): Iterable<View> {
    return this.references.all();
  }

  run(batch: Batch): BatchResult {
    const result: BatchResult = { Results: [], TraceIds: [] };
    const paths = new Map<number, View | null>();
    let index = 0;
    try {
      for (const action of batch.Actions) {
        const Value = this.act(action, batch, paths, result);
        result.Results.push({ ActionId: action.Id, Value });
        index += 1;
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      result.Error = {
        Code: error.code,
        Message: error.message,
        Location: error.location ?? null,
        HttpStatusCode: 400,
        ActionIndex: index,
      };
    }
    return result;
  }

  private act(action: Action, batch: Batch, paths: Map<number, View | null>, result: BatchResult): Json {
    if (action.ActionType === TRACE) {
      result.TraceIds.push(action.Id);
      return null;
    }
    const view = this.resolve(action.ObjectPathId, batch, paths);
    if (view?.type === SILENT) return null;
    switch (action.ActionType) {
      case INSTANTIATE:
        return this.identity(view);
      case QUERY:
        return this.query(view, action.QueryInfo ?? {});
      case CALL:
        return view ? this.toJson(this.call(view, action.Name, this.args(action.ArgumentInfo, batch, paths))) : null;
      case SET:
        if (!view)
          throw new HostError("InvalidObjectPath", "The object path isn't working for what you're trying to do.");
        this.members.set(view, action.Name, this.args(action.ArgumentInfo, batch, paths)[0]);
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number, batch: Batch, paths: Map<number, View | null>): View | null {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `no object path ${id}`);
    const view = this.follow(path, batch, paths);
    paths.set(id, view);
    return view;
  }

  private follow(path: ObjectPath, batch: Batch, paths: Map<number, View | null>): View | null {
    switch (path.ObjectPathType) {
      case GLOBAL_PATH:
        return this.options.root;
      case NEW_OBJECT_PATH:
        return SILENT_SERVICES.includes(path.Name) ? new View(SILENT, null) : this.members.service(path.Name);
      case REFERENCE_PATH:
        return this.references.view(path.Name);
      case NULL_PATH:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? -1, batch, paths);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PROPERTY_PATH:
        return this.members.navigate(parent, path.Name);
      case INDEXER_PATH:
        return this.members.item(parent, path.ArgumentInfo?.Arguments?.[0] ?? null);
      case METHOD_PATH: {
        const made = this.call(parent, path.Name, this.args(path.ArgumentInfo, batch, paths));
        return made instanceof View ? made : null;
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private args(info: ArgumentInfo | undefined, batch: Batch, paths: Map<number, View | null>): Arg[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return typeof id === "number" && id > 0 ? (this.resolve(id, batch, paths) ?? undefined) : value;
    });
  }

  private call(view: View, name: string, values: Arg[]): Result {
    const member = `${view.type}.${name}`;
    const args = new Args(values, member);
    const own = this.members.impl(view.type).call?.[name];
    if (own) return own(view.target as never, args, this.options.host);
    if (name === "_KeepReference") return this.references.keep(view);
    if (view === this.options.root && name === "_RemoveReference") return this.references.forget(args.string(0));
    if (view === this.options.root && name === "_GetReferenceCount") return this.references.count;
    if (view === this.options.root && name === "_GetObjectByReferenceId") return this.references.view(args.string(0));
    if (name.startsWith("_Register") || name.startsWith("_Unregister")) return this.listen(view, name);
    if (this.members.class(view.type).isCollection && OF_ANY_COLLECTION.includes(name))
      return this.pick(view, name, args);
    throw notImplemented(member);
  }

  private pick(view: View, name: string, args: Args): Result {
    if (name === "GetItem") return this.members.item(view, args.json(0));
    if (name === "GetItemOrNullObject") return this.members.find(view, args.json(0));
    const items = this.members.items(view);
    if (name === "GetCount") return items.length;
    const at = name === "GetFirst" ? 0 : args.number(0);
    const item = items[at];
    if (!item) throw invalidArgument(`${view.type}.${name}`);
    return item;
  }

  private listen(view: View, name: string): null {
    const register = name.replace("_Unregister", "_Register");
    const event = this.members.class(view.type).events.find((e) => e.register === register);
    const target = this.members.impl(view.type).eventTarget;
    if (!event || !target) throw notImplemented(`${view.type}.${name}`);
    const id = target(view.target as never, this.options.host);
    if (name === register) this.options.subscribe(event.type, id, `${view.type}.${event.name}`);
    else this.options.unsubscribe(event.type, id);
    return null;
  }

  private scalar(view: View, remote: string): Json {
    return remote === "_ReferenceId" ? (this.references.idOf(view) ?? "") : this.members.get(view, remote);
  }

  /** What the client needs to find the object again: its id, and its reference when it is kept. */
  private identity(view: View | null): Json {
    if (!view) return null;
    const out: JsonObject = {};
    for (const property of ["Id", "_Id"]) {
      if (this.members.has(view, property)) out[property] = this.scalar(view, property);
    }
    const reference = this.references.idOf(view);
    if (reference) out._ReferenceId = reference;
    return out;
  }

  private toJson(result: Result): Json {
    return result instanceof View ? this.identity(result) : (result ?? null);
  }

  private query(view: View | null, query: Query): Json {
    if (!view) return null;
    if (!this.members.class(view.type).isCollection) return this.properties(view, query);
    let items = this.members.items(view);
    if (query.Skip) items = items.slice(query.Skip);
    if (query.Top !== undefined) items = items.slice(0, query.Top);
    const inner: Query = { Select: query.Select, Expand: query.Expand };
    return {
      ...this.collectionScalars(view, query.Select ?? []),
      _Items: items.map((item) => ({
        ...(this.identity(item) as JsonObject),
        ...(this.query(item, inner) as JsonObject),
      })),
    };
  }

  private collectionScalars(view: View, select: readonly string[]): JsonObject {
    const out: JsonObject = {};
    for (const scalar of this.members.class(view.type).scalars) {
      const isWanted = select.some((s) => s.toLowerCase() === scalar.name.toLowerCase());
      if (isWanted || this.members.has(view, scalar.remote)) out[scalar.remote] = this.scalar(view, scalar.remote);
    }
    return out;
  }

  /** Asked for by name, a property must be implemented; asked for everything, the host gives all it has. */
  private properties(view: View, query: Query): JsonObject {
    const info = this.members.class(view.type);
    const select = query.Select ?? [];
    const expand = query.Expand ?? [];
    const out: JsonObject = {};
    if (select.includes("*") || (select.length === 0 && expand.length === 0)) {
      for (const { remote } of info.scalars) {
        if (remote === "_ReferenceId" || this.members.has(view, remote)) out[remote] = this.scalar(view, remote);
      }
    }
    const deeper = new Map<string, string[]>();
    for (const path of [...select, ...expand]) {
      if (path === "*" || path === "$none") continue;
      const [head = "", ...rest] = path.split(/[/.]/);
      const scalar = info.scalars.find((s) => s.name.toLowerCase() === head.toLowerCase());
      const nav = info.navigation.find((n) => n.name.toLowerCase() === head.toLowerCase());
      if (scalar) out[scalar.remote] = this.scalar(view, scalar.remote);
      else if (nav)
        deeper.set(nav.remote, [...(deeper.get(nav.remote) ?? []), rest.filter((p) => p !== "items").join("/")]);
      else if (!this.members.class(view.type).isCollection && head !== "items") {
        throw invalidArgument(`${view.type}.${head}`, `The property '${head}' does not exist on ${view.type}.`);
      }
    }
    for (const [remote, paths] of deeper) {
      out[remote] = this.query(this.members.navigate(view, remote), { Select: paths.map((p) => p || "*") });
    }
    return out;
  }
}
