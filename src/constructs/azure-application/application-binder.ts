import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';

/** Where an application is bound. */
export interface BindContext {
  readonly construct: Construct;
  readonly provider?: TerraformProvider;
}

/** An application at hand. Each text is a literal or a reference; references are made when they are asked for, since each costs a stack trace. */
export interface BoundApplication {
  /** One text per application. */
  readonly key: string;
  /** Whether the construct makes it. */
  readonly made: boolean;
  /** Further keys by which a data source may find it. */
  readonly known: string[];
  /** `/applications/` and the object id, as credentials name it. */
  readonly applicationId: string;
  readonly objectId: string;
  readonly clientId: string;
  /** Object id of the service principal. */
  readonly principalId: string;
  readonly tenantId: string;
}

/** How the construct comes by its application. */
export interface ApplicationBinder {
  /** One text per application, where it exists already. */
  existingKey(construct: Construct): string | undefined;
  /** Throws for whatever is wrong with it, before anything is created. */
  check(construct: Construct): void;
  /** The application; registered where it is new. */
  bind(context: BindContext): BoundApplication;
}
