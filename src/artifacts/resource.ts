import { Text } from './text';
import { SourceLocation } from '../trust';

/** A value in a template: every string is a `Text`, so that an unknown can never pass for a known. */
export type Value = Text | number | boolean | null | Value[] | { readonly [key: string]: Value };

/** A resource of a template, whatever engine wrote it. */
export interface Resource {
  /** The engine's type name: `AWS::IAM::Role`, `google_service_account`. */
  readonly type: string;
  /** Its name in the template: a logical id, or a Terraform address `type.name`. */
  readonly id: string;
  /** Where it stands. */
  readonly source: SourceLocation;
  /** The configuration that it is part of, which may be of several files: addresses are unique in it. @default - its file alone */
  readonly module?: string;
  /** Its properties. No prototype: any key is safe to look up. */
  readonly properties: { readonly [key: string]: Value };
  /** Ids of the resources it is told to wait for. */
  readonly dependsOn: string[];
  /**
   * Whether it is there already: a cloud itself, or the state of an engine, lists it, so that no rule about what may be created stands against it.
   * @default false, the file is what will make it
   */
  readonly exists?: boolean;
  /** The condition under which it is created at all (CloudFormation). @default - always */
  readonly condition?: string;
}
