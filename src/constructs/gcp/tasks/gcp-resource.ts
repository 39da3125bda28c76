import * as places from './places';
import { GcpRepositoryProps, GcpSecretProps, GcpServiceProps, GcpSiteProps } from './task-props';
import { Place, placeName } from '../../../parties/gcp/permissions';
import { requireAccountName } from '../existing-account';
import { requireProject } from '../project';

/** What has an allow policy of its own, so that a role can be given there and nowhere else. */
export class GcpResource {
  /** A repository of Artifact Registry. */
  public static repository(props: GcpRepositoryProps): GcpResource {
    return new GcpResource(places.repository('GcpResource.repository', props));
  }

  /** A bucket of Cloud Storage, or by a condition the objects below a prefix: they can be listed, too. */
  public static bucket(props: GcpSiteProps): GcpResource {
    return new GcpResource(places.bucket('GcpResource.bucket', props));
  }

  /** A secret of Secret Manager. */
  public static secret(props: GcpSecretProps): GcpResource {
    return new GcpResource(places.secret('GcpResource.secret', props));
  }

  /** A service of Cloud Run. */
  public static service(props: GcpServiceProps): GcpResource {
    return new GcpResource(places.service('GcpResource.service', props));
  }

  /**
   * A service account that exists, as what others act as; not one that a pool makes.
   * @param name `projects/PROJECT/serviceAccounts/EMAIL`, or a reference of cdktf to such a name
   */
  public static serviceAccount(name: string): GcpResource {
    return new GcpResource({ kind: 'service-account', name: requireAccountName(name) });
  }

  /**
   * A project with all that is in it: only where there is nothing narrower.
   * @param project its id, or a reference of cdktf to it
   */
  public static project(project: string): GcpResource {
    return new GcpResource({ kind: 'project', project: requireProject(project) });
  }

  /** Its full name; of a bucket with a prefix, that of the objects. */
  public readonly name: string;

  private constructor(
    /** @internal */
    public readonly _place: Place,
  ) {
    this.name = placeName(_place);
  }
}
