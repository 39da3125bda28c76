import { CfnElement, CfnResource, Stack, Token } from 'aws-cdk-lib/core';
import { Fields, fieldsOf } from './fields';

/** What a value of a template may refer to, as far as the app settles it. It is read when a value refers to something, which few names do. */
export class TemplateView {
  private sections?: Fields[];

  constructor(private readonly stack: Stack) {}

  /** A pseudo parameter that the app settles; undefined for what the deployment knows. */
  public pseudo(name: string): string | undefined {
    const { stackName, account, region } = this.stack;
    const value = new Map([['AWS::StackName', stackName], ['AWS::AccountId', account], ['AWS::Region', region]]).get(name);
    return value === undefined || Token.isUnresolved(value) ? undefined : value;
  }

  /** The values that a parameter takes; undefined where it takes others too. */
  public parameterValues(name: string): string[] | undefined {
    const { AllowedValues: allowed } = this.find('Parameters', name);
    return Array.isArray(allowed) ? allowed.map(String) : undefined;
  }

  /** A mapping; without fields where the template has none of the name. */
  public mapping(name: string): Fields {
    return this.find('Mappings', name);
  }

  /** A resource; without fields where the template has none of the id. */
  public resource(id: string): Fields {
    const element = this.elements().find((one) => CfnResource.isCfnResource(one) && this.stack.resolve(one.logicalId) === id);
    return element ? fieldsOf(fieldsOf(written(element).Resources)[id]) : this.find('Resources', id);
  }

  private find(section: string, id: string): Fields {
    this.sections ??= this.elements().filter((element) => !CfnResource.isCfnResource(element)).map(written);
    return this.sections.map((fragment) => fieldsOf(fieldsOf(fragment[section])[id])).find((fields) => Object.keys(fields).length > 0) ?? {};
  }

  private elements(): CfnElement[] {
    return this.stack.node.findAll().filter((child): child is CfnElement => CfnElement.isCfnElement(child) && Stack.of(child) === this.stack);
  }
}

/** The part of the template that an element writes. */
export function written(element: CfnElement): Fields {
  const view: { _toCloudFormation?(): unknown } = element;
  return fieldsOf(Stack.of(element).resolve(view._toCloudFormation?.()));
}
