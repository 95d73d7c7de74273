import { HostError } from "./error.ts";
import type { View } from "./type.ts";

/** Objects that the client asked to be kept, by the ids it was given for them. */
export class References {
  private readonly views = new Map<string, View>();
  private readonly ids = new Map<View, string>();
  private last = 0;

  get count(): number {
    return this.views.size;
  }

  all(): Iterable<View> {
    return this.views.values();
  }

  view(id: string): View {
    const view = this.views.get(id);
    if (!view) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return view;
  }

  /** Null where it is not kept. */
  idOf(view: View): string | null {
    return this.ids.get(view) ?? null;
  }

  keep(view: View): string {
    const known = this.ids.get(view);
    if (known) return known;
    this.last += 1;
    const id = `ref${this.last}`;
    this.views.set(id, view);
    this.ids.set(view, id);
    return id;
  }

  forget(id: string): void {
    const view = this.views.get(id);
    if (view) this.ids.delete(view);
    this.views.delete(id);
  }
}
