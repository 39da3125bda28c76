import { join, resolve } from 'node:path';
import { CfnElement, CfnResource, PolicyViolatingResource, Stack, Stage } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { SourceLocation } from '../../trust';

/** Where the trust of a resource stands in it, by its type. */
const TRUST: Readonly<Record<string, string>> = { 'AWS::IAM::Role': 'Properties.AssumeRolePolicyDocument', 'AWS::CloudFormation::StackSet': 'Properties.TemplateBody' };

/** Which construct wrote which resource of which template. */
export class ResourcePlaces {
  /** The templates: those that CDK asks about, and those of the nested stacks in them. */
  public readonly files: readonly string[];
  /** Constructs by template and logical id. */
  private readonly elements = new Map<string, Map<string, CfnElement>>();

  constructor(app: IConstruct, templates: readonly string[]) {
    const asked = new Set(templates.map((path) => resolve(path)));
    const all = app.node.findAll();
    const files = new Map(all.filter((construct) => Stack.isStack(construct)).map((stack) => [stack, templateOf(stack)]));
    const isAsked = (stack: Stack): boolean => asked.has(files.get(stack) ?? '') || (stack.nestedStackParent !== undefined && isAsked(stack.nestedStackParent));
    this.files = [...new Set([...asked, ...[...files].flatMap(([stack, file]) => file !== undefined && isAsked(stack) ? [file] : [])])];
    for (const element of all) if (CfnElement.isCfnElement(element)) this.add(element, files.get(element.stack));
  }

  /** The resource at a place in a template, as reports of CDK name it. */
  public resourceOf({ file, embedded, pointer }: SourceLocation): PolicyViolatingResource {
    // `/Resources/Role/Properties/...`, or in the template of a stack set, which a property of `Roles` holds: `Roles.TemplateBody`.
    const [, section, id, ...inner] = (embedded === undefined ? pointer : `/Resources/${embedded.replace(/\..*$/, '')}`).split('/').map(unescaped);
    const logicalId = section === 'Resources' ? id : undefined;
    const element = this.elements.get(resolve(file))?.get(logicalId ?? '');
    const trust = element && CfnResource.isCfnResource(element) ? TRUST[element.cfnResourceType] : undefined;
    const location = inner.length > 0 ? inner.join('.') : trust;
    const locations = location === undefined ? [] : [location];
    return { templatePath: file, locations, resourceLogicalId: logicalId, ...element && { constructPath: element.node.path } };
  }

  private add(element: CfnElement, file: string | undefined): void {
    if (file === undefined) return;
    const inFile = this.elements.get(file) ?? new Map<string, CfnElement>();
    this.elements.set(file, inFile.set(String(element.stack.resolve(element.logicalId)), element));
  }
}

/** A stack outside of an app has none. */
function templateOf(stack: Stack): string | undefined {
  const stage = Stage.of(stack);
  return stage && resolve(join(stage.outdir, stack.templateFile));
}

const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');
