import { invalidArgument, itemNotFound, notImplemented } from "./error.ts";
import type { Json } from "./json.ts";
import type { ClassInfo, Metadata } from "./metadata.ts";
import { type AnyTypeImpl, type Arg, type TypeImpl, View } from "./type.ts";

/** What the host's types can do, looked up by the names that the client's metadata has for it. */
export class Members<Host> {
  constructor(
    private readonly metadata: Metadata,
    private readonly types: Readonly<Record<string, AnyTypeImpl<Host>>>,
    private readonly host: Host,
  ) {}

  class(type: string): ClassInfo {
    const found = this.metadata.classes[type];
    if (!found) throw notImplemented(type);
    return found;
  }

  impl(type: string): TypeImpl<never, Host> {
    const found = this.types[type];
    if (!found) throw notImplemented(type);
    return found;
  }

  /** An object that stands by itself, such as the one behind `Office.addin`. */
  service(name: string): View {
    const found = Object.entries(this.metadata.classes).find(([, { service }]) => service === name)?.[0];
    if (!found || !this.types[found]) throw notImplemented(`service ${name}`);
    return new View(found, this.host);
  }

  has(view: View, remote: string): boolean {
    return this.impl(view.type).get?.[remote] !== undefined;
  }

  get(view: View, remote: string): Json {
    const get = this.impl(view.type).get?.[remote];
    if (!get) throw notImplemented(`${view.type}.${remote}`);
    return get(view.target as never, this.host);
  }

  set(view: View, name: string, value: Arg): void {
    const set = this.impl(view.type).set?.[name];
    if (!set) throw notImplemented(`${view.type}.${name} (set)`);
    if (value instanceof View) throw invalidArgument(`${view.type}.${name}`);
    set(view.target as never, value ?? null, this.host);
  }

  navigate(parent: View, name: string): View | null {
    const nav = this.impl(parent.type).nav?.[name];
    if (!nav) throw notImplemented(`${parent.type}.${name}`);
    return nav(parent.target as never, this.host);
  }

  items(view: View): View[] {
    const items = this.impl(view.type).items;
    if (!items) throw notImplemented(`${view.type}.items`);
    return items(view.target as never, this.host);
  }

  find(view: View, key: Json): View | null {
    const find = this.impl(view.type).find;
    if (find) return find(view.target as never, key, this.host);
    const wanted = String(key).toLowerCase();
    const named = (item: View) =>
      ["Id", "_Id", "Name", "Key"].some(
        (property) => this.has(item, property) && String(this.get(item, property)).toLowerCase() === wanted,
      );
    return this.items(view).find(named) ?? null;
  }

  item(view: View, key: Json): View {
    const found = this.find(view, key);
    if (!found) throw itemNotFound(`${view.type.split(".")[1]}.getItem`);
    return found;
  }
}
