import { CfnElement, CfnOutput, Stack } from 'aws-cdk-lib/core';
import { Fields, fieldsOf, functionOf } from './fields';
import { written } from './template-view';

/** Stands in front of a name, which no address of a stack begins with. */
const NAME = 'name:';

/** A resource by its stack and its logical id, as text that no other resource has. */
export const placeOf = (stack: Stack, id: string) => `${stack.node.addr}/${id}`;

/** A resource by its own name. IAM takes two names for one that differ in their case alone. */
export const nameOf = (name: string) => `${NAME}${name.toLowerCase()}`;

/**
 * Which resources the values of templates may name: by a reference, by a name, through exports of stacks and parameters of nested ones, and inside
 * whatever function. A value that may name one of several names all of them.
 */
export class NamedResources {
  private exports?: ReadonlyMap<string, CfnOutput>;
  private outputs?: ReadonlyMap<string, CfnOutput>;
  private stacks?: ReadonlyMap<string, Stack>;
  private readonly given = new Map<Stack, Fields>();

  constructor(private readonly elements: readonly CfnElement[]) {}

  /** Places and names (`placeOf`, `nameOf`), each once. */
  public in(value: unknown, stack: Stack): string[] {
    return [...new Set(this.all(value, stack))];
  }

  private all(value: unknown, stack: Stack): string[] {
    if (typeof value === 'string') return [nameOf(lastPart(value))];
    if (typeof value !== 'object' || value === null) return [];
    const [kind, argument] = functionOf(value) ?? [];
    switch (kind) {
      case 'Ref': return this.reference(String(argument), stack);
      case 'Fn::GetAtt': return this.attribute(argument, stack);
      case 'Fn::ImportValue': return this.exported(argument, stack);
      case 'Fn::Sub': return this.substituted(argument, stack);
      case 'Fn::If': return Array.isArray(argument) ? this.all(argument.slice(1), stack) : [];
      case 'Fn::Join': return this.joined(argument, stack);
      default: return Object.values(value).flatMap((inner) => this.all(inner, stack));
    }
  }

  /** A parameter of a nested stack is what the stack above gives it. */
  private reference(id: string, stack: Stack): string[] {
    const above = stack.nestedStackParent;
    const given = above === undefined ? undefined : this.givenTo(stack)[id];
    return above === undefined || given === undefined ? [placeOf(stack, id)] : this.all(given, above);
  }

  private givenTo(stack: Stack): Fields {
    const known = this.given.get(stack);
    if (known) return known;
    const [resource] = stack.nestedStackResource ? Object.values(fieldsOf(written(stack.nestedStackResource).Resources)) : [];
    const given = fieldsOf(fieldsOf(fieldsOf(resource).Properties).Parameters);
    this.given.set(stack, given);
    return given;
  }

  /** Of a nested stack: what it puts out. */
  private attribute(argument: unknown, stack: Stack): string[] {
    const [id, attribute] = (Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/s)).map(String);
    const [, output] = /^Outputs\.(.+)$/.exec(attribute) ?? [];
    const below = output === undefined ? undefined : this.stackOf(placeOf(stack, id));
    this.outputs ??= new Map(this.allOutputs().map((one) => [placeOf(Stack.of(one), idOf(one)), one]));
    const found = below && this.outputs.get(placeOf(below, String(output)));
    return found && below ? this.all(valueOf(found), below) : [placeOf(stack, id)];
  }

  private stackOf(place: string): Stack | undefined {
    const all = () => [...new Set(this.elements.map((element) => Stack.of(element)))];
    this.stacks ??= new Map(all().flatMap((one) => one.nestedStackParent && one.nestedStackResource
      ? [[placeOf(one.nestedStackParent, idOf(one.nestedStackResource)), one] as const] : []));
    return this.stacks.get(place);
  }

  private exported(name: unknown, stack: Stack): string[] {
    this.exports ??= new Map(this.allOutputs().map((one) => [JSON.stringify(Stack.of(one).resolve(one.exportName)), one]));
    const found = this.exports.get(JSON.stringify(stack.resolve(name)));
    return found ? this.all(valueOf(found), Stack.of(found)) : [];
  }

  private substituted(argument: unknown, stack: Stack): string[] {
    const [template, variables] = Array.isArray(argument) ? argument : [argument];
    const own = fieldsOf(variables);
    const names = [...String(template).matchAll(/\$\{([^!{}][^{}]*)\}/g)].map(([, name]) => name);
    const referred = names.flatMap((name) => Object.hasOwn(own, name) ? this.all(own[name], stack) : this.all(name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name }, stack));
    return [nameOf(lastPart(String(template))), ...referred];
  }

  /** Text alone is one name. Of a text with references, its end is a name, and each reference may be one. */
  private joined(argument: unknown, stack: Stack): string[] {
    const [between, items] = Array.isArray(argument) ? argument : [];
    if (!Array.isArray(items)) return this.all(argument, stack);
    const text = items.map((item) => typeof item === 'string' ? item : ANY).join(String(between));
    return [nameOf(lastPart(text)), ...items.filter((item) => typeof item !== 'string').flatMap((item) => this.all(item, stack))];
  }

  private allOutputs(): CfnOutput[] {
    return this.elements.filter((element): element is CfnOutput => element instanceof CfnOutput);
  }
}

/** Stands for a reference in a text; no name holds it. */
const ANY = '\ue002';

/** The name in an ARN, behind its path. */
const lastPart = (text: string) => text.slice(text.lastIndexOf('/') + 1);

const idOf = (element: CfnElement) => String(Stack.of(element).resolve(element.logicalId));

const valueOf = (output: CfnOutput): unknown => fieldsOf(Object.values(fieldsOf(written(output).Outputs))[0]).Value;
