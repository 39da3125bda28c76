import { DataGoogleProject } from '@cdktf/provider-google/lib/data-google-project';
import { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { requireProject } from './project';
import { isReference } from './text';
import { gcpProjectNumberMalformed } from '../../internal/catalogue/gcp';

/** How a project is looked up. */
interface LookupOptions {
  readonly provider?: TerraformProvider;
  /** What has to be there before. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/** How the number of a project becomes known; its id is not enough for the name of a provider. */
export abstract class ProjectNumber {
  /**
   * The number itself: digits, or a reference of cdktf (a Terraform variable). Digits make the audience a part of the
   * synthesized file, so that it is decided from the file alone.
   * Throws for anything else.
   */
  public static literal(number: string): ProjectNumber {
    if (!isReference('project number', number) && !/^[0-9]+$/.test(number)) throw gcpProjectNumberMalformed(number);
    return new KnownNumber(number);
  }

  /**
   * Looked up when Terraform plans, by a data source.
   * Throws for an id that is not one.
   * @param project the id of the project, or a reference to it; by default the project of the google provider
   */
  public static lookup(project?: string): ProjectNumber {
    return new LookedUpNumber(project === undefined ? undefined : requireProject(project));
  }

  /** @internal */
  public abstract _bind(scope: Construct, options: LookupOptions): string;
}

class KnownNumber extends ProjectNumber {
  constructor(private readonly number: string) {
    super();
  }

  /** @internal */
  public _bind(): string {
    return this.number;
  }
}

class LookedUpNumber extends ProjectNumber {
  constructor(private readonly project?: string) {
    super();
  }

  /** @internal */
  public _bind(scope: Construct, options: LookupOptions): string {
    return new DataGoogleProject(scope, 'Project', { projectId: this.project, ...options }).number;
  }
}
