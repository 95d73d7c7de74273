/** What the client's own source says about its classes; read at test time by client/metadata.ts. */
export interface Metadata {
  readonly classes: Readonly<Record<string, ClassInfo>>;
}

/** `[set, version]`, such as `["ExcelApi", "1.9"]`. */
export type RequirementSet = readonly [name: string, version: string];

export interface ClassInfo {
  readonly isCollection: boolean;
  readonly childType?: string;
  /** The server's name of a service object made by `newObject`. */
  readonly service?: string;
  readonly scalars: readonly ScalarInfo[];
  readonly navigation: readonly NavigationInfo[];
  readonly methods: readonly MethodInfo[];
  readonly events: readonly EventInfo[];
}

export interface ScalarInfo {
  readonly name: string;
  readonly remote: string;
}

export interface NavigationInfo {
  readonly name: string;
  readonly remote: string;
  readonly type: string;
}

export interface MethodInfo {
  readonly remote: string;
  /** The class of what it returns, when it returns an object. */
  readonly type?: string;
}

export interface EventInfo {
  readonly name: string;
  readonly type: number;
  readonly register: string;
}
