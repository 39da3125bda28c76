import { Rule } from '../../src/checks/rule';
import { isToldOf } from '../../src/checks/run-facts';
import { OWN_ISSUERS } from '../../src/issuers/known';

/** The CI systems of this library; one may have several issuers. */
export const platforms = (): readonly string[] => [...new Set(OWN_ISSUERS.map(({ facts: { platform } }) => platform))];

/** Those of which all is known that a rule needs. */
export const knownOf = ({ needs = [] }: Rule): readonly string[] => (
  platforms().filter((platform) => OWN_ISSUERS.some(({ facts, scopes }) => facts.platform === platform && needs.every((fact) => isToldOf(scopes, fact)))));
