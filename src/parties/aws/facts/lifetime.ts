/**
 * How long credentials live once they are given.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html (read 2026-11-21)
 */
export const AWS_LIFETIME = 'what the job asks for, 1 hour if it does not say, at most the role\'s maximum session (1 to 12 hours); `closed` ends the sessions of the role, not those of roles that were assumed from it';
