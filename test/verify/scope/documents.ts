import { IdentitySet } from '../../../src/verify';
import { AUDIENCES, HOST, identity, pool, role } from '../identities';

type Values = Readonly<Record<string, string | readonly string[]>>;

const keyed = (values: Values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [`${HOST}:${key}`, value]));

/** A role by its conditions: values and patterns of the keys of the issuer. */
export function aws(equals: Values, like: Values = {}): IdentitySet {
  const conditions = { StringEquals: keyed({ aud: AUDIENCES.aws, ...equals }), ...Object.keys(like).length === 0 ? {} : { StringLike: keyed(like) } };
  return IdentitySet.fromFiles([role(conditions as Record<string, Record<string, string>>)]);
}

/** A managed identity with one standard credential. */
export const azure = (subject: string) => IdentitySet.fromFiles([identity(subject)]);

/** An application with one flexible credential. */
export function flexible(expression: string): IdentitySet {
  const content = {
    resource: {
      azuread_application_registration: { ci: { display_name: 'deploy' } },
      azuread_application_flexible_federated_identity_credential: {
        main: {
          application_id: '${azuread_application_registration.ci.id}',
          audience: AUDIENCES.azure,
          claims_matching_expression: expression,
          display_name: 'main',
          issuer: `https://${HOST}`,
        },
      },
    },
  };
  return IdentitySet.fromFiles([{ path: 'azure/cdk.tf.json', content: JSON.stringify(content) }]);
}

/** A service account whose pool lets in the repository 2 of owner 1 under one more condition. */
export const gcp = (condition: string) => gcpOf(`assertion.repository_id == '2' && assertion.repository_owner_id == '1' && ${condition}`);

/** A service account by the whole condition of its pool. */
export const gcpOf = (condition: string) => IdentitySet.fromFiles([pool(condition, 'attribute.repository/acme/shop')]);

/** A service account by the value of an attribute, under a condition on the owner alone. */
export const gcpBound = (attribute: string, value: string) => IdentitySet.fromFiles([pool("assertion.repository_owner_id == '1'", `attribute.x/${value}`, { 'attribute.x': attribute })]);
