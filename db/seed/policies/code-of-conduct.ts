import type { PolicyText } from '#domain/policies/model'

export const codeOfConduct: PolicyText = {
  policy: 'code-of-conduct',
  version: '1.0.0',
  title: 'Code of conduct',
  summary: 'How we treat each other here, what happens when somebody does not, and how to answer back.',
  changeSummary: 'The first version.',
  effectiveAt: '2026-01-01T00:00:00.000Z',
  clauses: [
    {
      code: 'COC-1',
      title: 'Where these rules apply',
      isFlaggable: false,
      body: `People come here to report that AI systems treat others badly. That only works if we treat each other well.

These rules apply to everyone with an account. Moderators, appeal reviewers, graders, owners and admins are bound like everyone else.

They cover everything you do here: reports, evidence, comments, replays, flags, programmes, your profile and your handle. What you do elsewhere counts only under COC-4.`,
    },
    {
      code: 'COC-1.1',
      title: 'What is never a breach',
      isFlaggable: false,
      body: `You never break these rules by doing any of these:

- saying, however sharply, that a system is biased or unsafe, or that its owner answers badly;
- quoting harmful output in an evidence field, with its content warning;
- failing to reproduce an issue, or finding that it is no bias: that is a disagreement;
- sending a report in good faith that is then rejected or found to be a duplicate;
- choosing a wrong label by mistake: labels are mended by relabelling.`,
    },
    {
      code: 'COC-1.2',
      title: 'How these rules change',
      isFlaggable: false,
      body: `Two people who did not write a new version must approve it. Every version stays public.

A change to a rule, a sanction or the use of your data is announced 30 days before it applies. You see what changed, in words and line by line. Before you next contribute, you are asked to accept it. A corrected spelling mistake gets a version number too, but you are not asked again.

You may decline. That is not a breach. You can then still read, appeal, export your data and close your account.`,
    },
    {
      code: 'COC-2',
      title: 'Respect people',
      isFlaggable: false,
      body: 'Criticise systems, claims and decisions as hard as you like. Leave the person alone.',
    },
    {
      code: 'COC-2.1',
      title: 'No harassment',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'ban',
      body: 'Do not insult, mock, bully or pester anyone. Do not follow people from page to page. When somebody asks you to stop writing to them, stop. Do not ask others to do any of this for you.',
    },
    {
      code: 'COC-2.2',
      title: 'No discrimination',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: `Do not attack or belittle people for who they are. This covers age, disability, ethnicity, gender, nationality, religion, sexual orientation, language, class, body and anything of that kind.

Describing such a harm in a report is what this place is for. Repeating it against a member is not.`,
    },
    {
      code: 'COC-2.3',
      title: 'No sexualised conduct',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'ban',
      body: 'Do not make sexual remarks about members or advances to them. Do not post sexual material that your evidence does not need. Anything that sexualises a child falls under SHR-7.1.',
    },
    {
      code: 'COC-2.4',
      title: 'No threats, no danger to anyone',
      isFlaggable: true,
      severity: 'critical',
      heaviest: 'ban',
      body: 'Do not threaten anyone with harm of any kind. Do not praise violence against people or call for it. Do not encourage anyone to hurt themselves.',
    },
    {
      code: 'COC-2.5',
      title: 'No exposing of private lives',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: 'Do not publish what identifies or locates a person without their consent: name, address, workplace, contact details, pictures, private messages. Never try to find out who sent a report under seal, or who raised a flag.',
    },
    {
      code: 'COC-2.6',
      title: 'No impersonation',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'suspension',
      body: 'Do not pretend to be another person, an organisation, a moderator or any other staff. Do not choose a handle made to be mistaken for somebody else’s. A pen name of your own is welcome.',
    },
    {
      code: 'COC-3',
      title: 'Be honest',
      isFlaggable: false,
      body: 'Others rely on what you say here to judge and to mend systems. Money may follow from it too.',
    },
    {
      code: 'COC-3.1',
      title: 'No made-up or altered evidence',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: `Show what the system really answered. Do not invent trials, edit answers, or leave out the ones that do not fit without saying so. Say which release you used, and when.

Redacting, shortening or translating is fine when you mark it. An honest mistake is not a breach: correct it.`,
    },
    {
      code: 'COC-3.2',
      title: 'Give credit',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'suspension',
      body: 'Do not present the work of others as your own. Name co-authors and sources. A person is a co-author only after accepting their share.',
    },
    {
      code: 'COC-3.3',
      title: 'No rigged flags or replays',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'ban',
      body: 'Do not use several accounts to seem like several people. Do not arrange, buy or trade flags, replays or grades. Asking others to try to reproduce an issue is fine. Telling them what to find is not.',
    },
    {
      code: 'COC-3.4',
      title: 'Say where you have an interest',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'suspension',
      body: `Declare it before you act if one of these is true:

- you work for the developer or owner of the system, own part of it, or are paid by it;
- you compete with it for money, or for the same bounty;
- somebody close to you does.

You may report a problem in your own organisation’s system. You cannot be paid a bounty for it.`,
    },
    {
      code: 'COC-3.5',
      title: 'No extortion, no buying of silence',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: 'Do not demand money or favours for a report, for keeping quiet, or for taking a flag back. Do not offer them to a reporter, moderator or grader. The published reward of a programme is the only payment for a report here.',
    },
    {
      code: 'COC-3.6',
      title: 'No spam',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'ban',
      body: 'Do not advertise. Do not send the same report again and again, or reports that you or a program made up without looking. Use of tools is fine when you checked the result yourself.',
    },
    {
      code: 'COC-4',
      title: 'No retaliation',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: `Do not punish anyone for a report, a flag, a replay, a decision, a grade or an appeal. Do not threaten to.

This rule also covers what you do elsewhere, when the reason is what somebody did here. Examples are threatening a reporter’s job, calling on others to harass a moderator, or suing to silence. Answering a claim with facts is not retaliation.`,
    },
    {
      code: 'COC-5',
      title: 'No misuse of flags, notices and appeals',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'suspension',
      body: `Flag what you believe breaks a clause. Do not flag what you know to be in order, and do not use flags or notices to wear somebody down.

A flag that is not upheld is not misuse. Only flags, notices or appeals that are plainly unfounded, sent again and again after a warning, are. You may then lose flagging for a time. You never lose the right to appeal a decision about yourself.`,
    },
    {
      code: 'COC-6',
      title: 'No dodging of sanctions',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'ban',
      body: `While a sanction takes something from you, do not do it through another account or another person.

Opening a new account after your sanction has ended is allowed. A shared network address alone is never taken as proof that two people are one. If we link accounts, a person decides it, tells you, and you can contest it.`,
    },
    {
      code: 'COC-7',
      title: 'What happens after a breach',
      isFlaggable: false,
      body: `Anyone with an account can flag content or an account here. A moderator without a part in the matter reads it, looks at what stood there when it was flagged, and decides. Nobody you flag is told who you are.

We judge you by the version of these rules that was in force when you acted.`,
    },
    {
      code: 'COC-7.1',
      title: 'How flags count',
      isFlaggable: false,
      body: `Any flag opens a case. Flags help to sort the queue. Their weight grows with standing here and with how often your earlier flags were right. New accounts count little, even together. Flags by parties, staff and accounts younger than a day have no weight.

A machine never removes content. It may limit who finds it, and only for spam, exposed private lives, or dangerous content without its warning. Several independent people must have flagged it first. The author is told at once, and the limit ends after 72 hours unless a person confirms it.`,
    },
    {
      code: 'COC-7.2',
      title: 'The ladder',
      isFlaggable: false,
      body: `Content may be covered with a warning, limited, hidden or removed. A removed page keeps a line that says why. For an account, the steps are:

- **Note**: a word about what went wrong. No points.
- **Warning**: 1 point, for 90 days.
- **Limit**: you lose named abilities for 3 to 14 days. They are submitting, commenting, flagging, claiming bounties and uploading. 2 points, for 180 days.
- **Suspension**: you cannot contribute for 14 to 60 days. 4 points, for 365 days.
- **Ban**: you cannot contribute until it is lifted. You can ask for a review.

Holding money back is a sanction as well, and needs the same reasons.`,
    },
    {
      code: 'COC-7.3',
      title: 'What points do',
      isFlaggable: false,
      body: `Points suggest the next step: 3 a limit, 5 a suspension of 14 days, 8 one of 60 days, 12 a ban. They never act by themselves. A person decides, and may choose less.

When one incident breaks several clauses, only the gravest counts.`,
    },
    {
      code: 'COC-7.4',
      title: 'When two people must agree',
      isFlaggable: false,
      body: `Two different people must agree to:

- a ban, where neither may have been involved before;
- a suspension of more than 14 days;
- any sanction against staff;
- taking down a published issue;
- acting on more than ten things at once.`,
    },
    {
      code: 'COC-7.5',
      title: 'You are told why',
      isFlaggable: false,
      body: 'With every decision against you comes a statement of reasons. It names the clause as it stood, the facts, and the reasons in the decider’s own words. It says how long the decision lasts, whether a machine took part, and how to appeal.',
    },
    {
      code: 'COC-7.6',
      title: 'What nobody takes from you',
      isFlaggable: false,
      body: 'Suspended or banned, you can still sign in, read what is public and what is yours, see the statement and appeal. You can export your data, close your account, and receive money already due. A sanction with an end ends by itself, to the minute.',
    },
    {
      code: 'COC-7.7',
      title: 'Making it good',
      isFlaggable: false,
      body: `We would rather mend than punish. Correct what was wrong, give the credit, add the warning, or apologise if the other person wants to hear it. Moderators take that into account, and often a note is then enough.

What was labelled, covered, limited or hidden, its author can mend, and ask to lift the measure. A moderator reads it and answers with reasons. This is no appeal, and you can do both.`,
    },
    {
      code: 'COC-8',
      title: 'Rules for those who decide',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'ban',
      body: 'These rules bind moderators, appeal reviewers, graders and admins. You can flag a breach by them like any other. A sanction against them needs two people, and they are neither of the two.',
    },
    {
      code: 'COC-8.1',
      title: 'Nobody decides their own matter',
      isFlaggable: false,
      body: `You have a part in a matter, and cannot decide it, if you are one of these:

- its author, its reporter or somebody who flagged it;
- a person who decided it before;
- a member of an organisation that it concerns;
- a rival for the same reward.

This is checked again at the moment of the decision. Beyond this list, step back whenever a fair person could doubt you.`,
    },
    {
      code: 'COC-8.2',
      title: 'When nobody is left',
      isFlaggable: false,
      body: 'If everyone who could decide has a part in it, the matter is blocked and says so. It waits for somebody else. It is never quietly decided anyway.',
    },
    {
      code: 'COC-8.3',
      title: 'Power is granted, limited and recorded',
      isFlaggable: false,
      body: 'Every role has somebody who granted it and a reason. Nobody grants one to themself. What staff decide is recorded, and so are their refused attempts and their looks at sealed or dangerous content. Do not look without need, and do not talk about what you saw.',
    },
    {
      code: 'COC-9',
      title: 'Appeals',
      isFlaggable: false,
      body: 'If you think a decision is wrong, appeal. It costs nothing, and it cannot make your sanction worse.',
    },
    {
      code: 'COC-9.1',
      title: 'Who can appeal, and until when',
      isFlaggable: false,
      body: `You have 184 days from the day you are told. You can appeal if:

- the decision affects you, your content or your money;
- your flag or your notice was refused;
- your report was rejected or marked as a duplicate, once for each report;
- you think that the score of your submission is wrong.

You can have one open appeal for one decision. You may take it back until it is decided. If it cannot be heard, for example because it is too late, you are told why.`,
    },
    {
      code: 'COC-9.2',
      title: 'Who decides, and how fast',
      isFlaggable: false,
      body: `An appeal reviewer decides, always a person and never one with a part in the matter. For a score, other graders grade again, and the reviewer checks only that it was done properly.

The answer is due in 7 days for a suspension or ban, and in 14 days for all else. When it is 14 days overdue, the sanction pauses until the answer comes. A ban does not pause.`,
    },
    {
      code: 'COC-9.3',
      title: 'What an appeal can change',
      isFlaggable: false,
      body: `The decision is upheld, changed in your favour, or overturned. You get the reasons in writing.

When it is overturned, everything is put back exactly as it was. The points are void, and everyone who was told of the decision is told of this too. Nothing is destroyed while you can still appeal. You keep every right to go to a court or another body at any time.`,
    },
  ],
}
