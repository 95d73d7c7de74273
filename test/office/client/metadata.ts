import * as acorn from "acorn";
import * as walk from "acorn-walk";
import type { ClassInfo, EventInfo, Metadata, MethodInfo, NavigationInfo, ScalarInfo } from "../host/metadata.ts";

interface Draft {
  isCollection: boolean;
  childType?: string;
  service?: string;
  scalarNames: string[];
  remoteNames: string[];
  navigation: NavigationInfo[];
  methods: MethodInfo[];
  events: EventInfo[];
}

/**
 * Reads the client's classes off its own debug source: their properties, methods and events with the names they have
 * on the wire. Everything comes from the calls the generated code makes (`_createPropertyObject`, `_invokeMethod`, …).
 */
export function readMetadata(source: string): Metadata {
  const program = acorn.parse(source, { ecmaVersion: 2020 });
  const classes: Record<string, ClassInfo> = {};
  const text = (node: acorn.Node) => source.slice(node.start, node.end);
  for (const { namespace, body } of namespaces(program)) {
    for (const statement of body) {
      const made = classOf(statement, text);
      if (made) classes[`${namespace}.${made.name}`] = readClass(made.name, made.body, text);
    }
  }
  return { classes };
}

type Text = (node: acorn.Node) => string;

/** `(function (Excel) { … })(Excel || (Excel = {}))`, wherever at the top level. */
function* namespaces(program: acorn.Program): Generator<{ namespace: string; body: acorn.Statement[] }> {
  for (const statement of program.body) {
    if (statement.type !== "ExpressionStatement" || statement.expression.type !== "CallExpression") continue;
    const { callee } = statement.expression;
    if (callee.type !== "FunctionExpression") continue;
    const [parameter] = callee.params;
    if (parameter?.type === "Identifier") yield { namespace: parameter.name, body: callee.body.body };
  }
}

/** `var Range = (function (_super) { … }(OfficeExtension.ClientObject))`. */
function classOf(statement: acorn.Statement, text: Text): { name: string; body: acorn.Statement[] } | null {
  if (statement.type !== "VariableDeclaration") return null;
  const [declaration] = statement.declarations;
  const init = declaration?.init;
  if (declaration?.id.type !== "Identifier" || init?.type !== "CallExpression") return null;
  const [base] = init.arguments;
  if (init.callee.type !== "FunctionExpression" || !base || !text(base).endsWith("ClientObject")) return null;
  return { name: declaration.id.name, body: init.callee.body.body };
}

function readClass(name: string, body: readonly acorn.Statement[], text: Text): ClassInfo {
  const draft: Draft = {
    isCollection: false,
    scalarNames: [],
    remoteNames: [],
    navigation: [],
    methods: [],
    events: [],
  };
  for (const statement of body) {
    if (statement.type !== "ExpressionStatement") continue;
    const { expression } = statement;
    if (expression.type === "CallExpression") readProperty(draft, expression, text);
    else if (expression.type === "AssignmentExpression") readMethod(draft, name, expression, text);
  }
  const scalars: ScalarInfo[] = draft.scalarNames.map((scalar, i) => ({
    name: scalar,
    remote: draft.remoteNames[i] ?? scalar,
  }));
  const { isCollection, childType, service, navigation, methods, events } = draft;
  return { isCollection, childType, service, scalars, navigation, methods, events };
}

/** `Object.defineProperty(Range.prototype, "values", { get: function () { … } })`. */
function readProperty(draft: Draft, call: acorn.CallExpression, text: Text): void {
  const [, nameNode, descriptor] = call.arguments;
  const name = nameNode && literal(nameNode);
  if (text(call.callee) !== "Object.defineProperty" || typeof name !== "string") return;
  if (descriptor?.type !== "ObjectExpression") return;
  if (name === "_isCollection") draft.isCollection = true;
  if (name === "_scalarPropertyNames") draft.scalarNames = returnedArray(descriptor);
  if (name === "_scalarPropertyOriginalNames") draft.remoteNames = returnedArray(descriptor);
  const [made] = callsTo(descriptor, "_createPropertyObject");
  if (made) {
    const [type, , remote] = made.arguments;
    if (type && remote) draft.navigation.push({ name, remote: String(literal(remote)), type: text(type) });
    return;
  }
  const eventType = /new OfficeExtension\.GenericEventHandlers[\s\S]*?eventType:\s*(\d+)/.exec(text(descriptor));
  const register = /registerFunc:[\s\S]*?\.(_Register\w+)\(/.exec(text(descriptor))?.[1];
  if (eventType && register) draft.events.push({ name, type: Number(eventType[1]), register });
}

/** `Range.prototype.getCell = function (row, column) { … }`. */
function readMethod(draft: Draft, name: string, assignment: acorn.AssignmentExpression, text: Text): void {
  const { left, right } = assignment;
  if (right.type !== "FunctionExpression" || left.type !== "MemberExpression") return;
  const [service] = callsTo(right, "_createTopLevelServiceObject");
  if (service?.arguments[2]) draft.service = String(literal(service.arguments[2]));
  if (text(left.object) !== `${name}.prototype`) return;
  const [child] = callsTo(right, "_createChildItemObject");
  if (child?.arguments[0]) draft.childType = text(child.arguments[0]);
  const [made] = callsTo(right, "_createMethodObject");
  const [invoked] = callsTo(right, "_invokeMethod");
  if (made?.arguments[0] && made.arguments[2]) {
    draft.methods.push({ remote: String(literal(made.arguments[2])), type: text(made.arguments[0]) });
  } else if (invoked?.arguments[1]) {
    draft.methods.push({ remote: String(literal(invoked.arguments[1])) });
  }
}

function callsTo(node: acorn.Node, name: string): acorn.CallExpression[] {
  const found: acorn.CallExpression[] = [];
  walk.simple(node, {
    CallExpression(call) {
      if (call.callee.type === "Identifier" && call.callee.name === name) found.push(call);
    },
  });
  return found;
}

function returnedArray(descriptor: acorn.ObjectExpression): string[] {
  const names: string[] = [];
  walk.simple(descriptor, {
    ArrayExpression(array) {
      for (const element of array.elements) if (element) names.push(String(literal(element)));
    },
  });
  return names;
}

const literal = (node: acorn.Node): unknown => (node.type === "Literal" ? (node as acorn.Literal).value : undefined);
