import { ACCEPT, AwsCase, DENY, from, SOURCES, UNKNOWN } from '../../fixtures/aws-case';

export const cases: AwsCase[] = from(SOURCES.operators, {
  'a run of characters, / and : included': { conditions: { StringLike: { ':sub': 'repo:my-org/*' } }, verdict: ACCEPT },
  'an empty run': { conditions: { StringLike: { ':ref': 'refs/heads/main*' } }, verdict: ACCEPT },
  'no wildcard at all': { conditions: { StringLike: { ':ref': 'refs/heads/main' } }, verdict: ACCEPT },
  'trap 7: repo:my-org* admits my-org-evil': {
    conditions: { StringLike: { ':sub': 'repo:my-org*' } },
    token: { sub: 'repo:my-org-evil/x:ref:refs/heads/main' },
    verdict: ACCEPT,
  },
  'trap 7: repo:my-org/* refuses my-org-evil': {
    conditions: { StringLike: { ':sub': 'repo:my-org/*' } },
    token: { sub: 'repo:my-org-evil/x:ref:refs/heads/main' },
    verdict: DENY,
  },
  'trap 4: a classic pattern refuses an immutable subject': {
    conditions: { StringLike: { ':sub': 'repo:my-org/my-repo:*' } },
    token: { sub: 'repo:my-org@1/my-repo@2:ref:refs/heads/main' },
    verdict: DENY,
  },
  'one character': { conditions: { StringLike: { ':ref': 'refs/heads/mai?' } }, verdict: ACCEPT },
  'one character is not none': { conditions: { StringLike: { ':ref': 'refs/heads/main?' } }, verdict: DENY },
  'an escaped star is a star': { conditions: { StringLike: { ':environment': 'a${*}' } }, token: { environment: 'ab' }, verdict: DENY },
  'an escaped star equals a star': { conditions: { StringLike: { ':environment': 'a${*}' } }, token: { environment: 'a*' }, verdict: ACCEPT },
  'an escaped dollar before a brace': { conditions: { StringLike: { ':environment': '${$}{x}*' } }, token: { environment: '${x}y' }, verdict: ACCEPT },
  'brackets and dots are themselves': { conditions: { StringLike: { ':ref': 'refs.heads.[m]ain' } }, verdict: DENY },
  'case counts': { conditions: { StringLike: { ':ref': 'refs/heads/MAIN*' } }, verdict: DENY },
  'the first value of a list': { conditions: { StringLike: { ':ref': ['refs/heads/m*', 'refs/tags/*'] } }, verdict: ACCEPT },
  'trap 13: a star in a list admits everything, which IAM\'s own check misses': {
    conditions: { StringLike: { ':sub': ['repo:acme/x', '*'] } },
    token: { sub: 'repo:stranger/repo:ref:refs/heads/main' },
    verdict: ACCEPT,
  },
  'trap 6: an environment\'s subject with a ref in the pattern never matches': {
    conditions: { StringLike: { ':sub': 'repo:my-org/my-repo:ref:*' } },
    token: { sub: 'repo:my-org/my-repo:environment:prod', environment: 'prod' },
    verdict: DENY,
  },
  'a bare variable': { conditions: { StringLike: { ':ref': 'refs/heads/${aws:PrincipalTag/x, \'main\'}' } }, verdict: UNKNOWN, because: 'policy variable' },
  'an absent claim': { conditions: { StringLike: { ':environment': '*' } }, verdict: DENY },
});
