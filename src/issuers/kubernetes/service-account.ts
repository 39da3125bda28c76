import { readSubject, writeSubject } from './subject';
import { malformedServiceAccount } from '../../internal/catalogue/kubernetes';
import { literal } from '../../trust';

/** RFC 1123, as Kubernetes checks it. @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ (2026-11-27) */
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const NAMESPACE = new RegExp(`^${LABEL}$`);
const NAME = new RegExp('^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$');

/**
 * A service account of Kubernetes. Whoever may create pods in its namespace, or tokens of it, may use it.
 * @see https://kubernetes.io/docs/concepts/security/service-accounts/
 */
export class KubernetesServiceAccount {
  /**
   * By its namespace and its name, exact. Throws for names that Kubernetes does not give, patterns among them.
   * @param namespace at most 63 characters of a-z, 0-9 and dashes between them
   * @param name at most 253 characters of a-z, 0-9, dashes and dots between them
   */
  public static of(namespace: string, name: string): KubernetesServiceAccount {
    check('namespace', namespace, NAMESPACE, 'at most 63 characters of a-z, 0-9 and "-", a letter or digit at both ends');
    check('service account', name, NAME, 'at most 253 characters of a-z, 0-9, "-" and ".", a letter or digit at both ends and beside each dot');
    return new KubernetesServiceAccount(namespace, name);
  }

  private constructor(
    /** Its namespace. */
    public readonly namespace: string,
    /** Its name. */
    public readonly name: string,
  ) {}

  /** The `sub` claim of its tokens: `system:serviceaccount:NAMESPACE:NAME`. */
  public get subject(): string {
    return writeSubject(this);
  }

  /** `namespace/name`. */
  public toString(): string {
    return `${this.namespace}/${this.name}`;
  }
}

/** The service account of a subject; undefined where no service account has it. */
export function serviceAccountOf(subject: string): KubernetesServiceAccount | undefined {
  const read = readSubject(subject);
  return read && NAMESPACE.test(read.namespace) && NAME.test(read.name) ? KubernetesServiceAccount.of(read.namespace, read.name) : undefined;
}

function check(what: string, value: string, form: RegExp, allowed: string): void {
  if (!form.test(literal(`name of a ${what}`, value))) throw malformedServiceAccount(what, value, allowed);
}
