import { ALWAYS } from '../../../claims';
import { FindingConfidence, FindingSeverity } from '../../../trust';
import { TrustScope } from '../../../verify';
import { accountFor, managedIdentity, roleFor } from '../../examples';
import { KnownTrust, ofScope } from '../../of-scope';
import { Rule } from '../../rule';
import { exactTextsAsked, textsAsked, writtenText } from '../../ways';

const IMMUTABLE = 'repo:my-org@123456/my-repo@456789:environment:prod';
const CLASSIC = 'repo:my-org/my-repo:environment:prod';

/** Subjects without ids, of which the files do not tell whether the project still has them. */
export const classicSubject: Rule<'identity'> = {
  id: 'classic-subject',
  title: 'Only subjects without ids get in',
  severity: FindingSeverity.NOTE,
  confidence: FindingConfidence.MEDIUM,
  attack: 'The subjects of a project that is new, renamed or transferred carry ids: none of its runs gets in. Whoever mends it with a wildcard in the place of the ids lets in whoever registers the names later.',
  limits: 'The files do not tell how old a project is. One that is old, is never renamed and has not opted in keeps its subjects: then nothing is wrong.',
  subject: 'identity',
  needs: ['dueSubjects'],
  judge: ofScope([TrustScope.EXACT_RUNS, TrustScope.RUN_PATTERNS, TrustScope.REPOSITORY, TrustScope.ORGANIZATION], (trust) => {
    const { dueSubjects, project } = trust.runs;
    if (dueSubjects === undefined || !asksClassic(trust)) return [];
    const witness = trust.witness(ALWAYS);
    if (witness === undefined || !dueSubjects.issuers.test(String(witness.iss))) return [];
    return [{ message: `a ${project.noun} that is made, renamed or transferred since ${dueSubjects.since} has subjects with ids, and none of those gets in`, witness, fix: 'trust the subject with the ids beside this one, exactly; switch the project to it; then take this one away' }];
  }),
  bad: [roleFor(CLASSIC), managedIdentity([CLASSIC])],
  good: [roleFor(IMMUTABLE), roleFor([CLASSIC, IMMUTABLE]), managedIdentity([CLASSIC, IMMUTABLE]), accountFor("assertion.repository_id == '456789' && assertion.environment == 'prod'")],
};

/** Whether each subject that is asked for names a project or an organization, and none its id. */
function asksClassic(trust: KnownTrust): boolean {
  const { project, organization, namedIn } = trust.runs;
  const subjects = textsAsked(trust).filter(({ claim, holds }) => claim === 'sub' && holds).map(({ matcher }) => namedIn('sub', writtenText(matcher)).map(({ claim }) => claim));
  const names = (claims: readonly string[], part: 'name' | 'id') => [project[part], organization[part]].some((claim) => claim !== undefined && claims.includes(claim));
  const lists = exactTextsAsked(trust).filter(({ claim }) => claim === 'sub').map(({ text }) => namedIn('sub', text).map(({ claim }) => claim));
  const all = [...subjects, ...lists];
  return all.length > 0 && all.every((claims) => names(claims, 'name') && !names(claims, 'id'));
}
