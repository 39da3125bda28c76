import { factsOf, isBelowSharedHost, KUBERNETES_FACTS, literalIssuer, loginIssuerOf } from '../../facts';
import { malformedCluster } from '../../internal/catalogue/kubernetes';
import { literal } from '../../trust';

const PART = /^[A-Za-z0-9-]{1,63}$/;
const URL_FORM = /^https:\/\/(?=[^/]{4,253}(?:\/|$))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::[0-9]{1,5})?(?:\/[A-Za-z0-9_.~-]+)*\/?$/;
/** `https://kubernetes.default.svc`, with the domain of the cluster or without: what installers write of every cluster, so that it names none. */
const EVERY_CLUSTER = /^https:\/\/kubernetes(?:\.default(?:\.svc(?:\..+)?)?)?(?::[0-9]+)?(?:\/|$)/;
/** Hosts where a path alone tells one's own cluster. Those of EKS belong to everybody. */
const EKS_HOST = /^oidc[.-]eks\./;
const OWN = "KubernetesCluster.at('https://oidc.example.com/production')";

/** A part of the issuer of a cluster that a vendor runs. */
export function checkPart(what: string, value: unknown): string {
  const text = literal(`${what} of a cluster`, value);
  if (!PART.test(text)) throw malformedCluster(text, `it is no ${what} of a cluster`, ['the parts of its issuer, as its page or its command line shows it']);
  return text;
}

/** The issuer of a cluster of one's own. */
export function checkOwnCluster(url: unknown): string {
  const text = literal('URL of a cluster', url);
  if (EVERY_CLUSTER.test(text)) throw malformedCluster(text, 'clusters of others have the same one: the default of installers', ['--service-account-issuer with a URL of your own, with the old one beside it for a time', OWN]);
  if (!URL_FORM.test(text)) throw malformedCluster(text, 'it is not written as an issuer', [OWN]);
  const facts = factsOf(text);
  if (facts === KUBERNETES_FACTS && literalIssuer(text) !== text) throw malformedCluster(text, `its tokens have ${literalIssuer(text)}`, [`KubernetesCluster.at('${literalIssuer(text)}')`]);
  if (facts && facts !== KUBERNETES_FACTS) throw malformedCluster(text, `it is one of ${facts.platform}`, [OWN]);
  const { hostname } = new URL(text);
  if (facts === undefined && isShared(text, hostname)) throw malformedCluster(text, 'strangers get tokens there too', ['KubernetesCluster.eks(...), .aks(...) or .gke(...)', OWN]);
  return text;
}

const isShared = (url: string, host: string) => loginIssuerOf(url) !== undefined || EKS_HOST.test(host)
  || isBelowSharedHost(host);
