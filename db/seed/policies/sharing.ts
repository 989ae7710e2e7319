import type { PolicyText } from '#domain/policies/model'

export const sharingPolicy: PolicyText = {
  policy: 'sharing',
  version: '1.0.0',
  title: 'Sharing policy',
  summary: 'What you may test, send, publish and pass on, so that a report helps people and harms nobody.',
  changeSummary: 'The first version.',
  effectiveAt: '2026-01-01T00:00:00.000Z',
  clauses: [
    {
      code: 'SHR-1',
      title: 'Good-faith research is protected',
      isFlaggable: false,
      body: 'We want you to look for bias and safety problems. If you keep to SHR-1.1, we stand by you as SHR-1.2 says.',
    },
    {
      code: 'SHR-1.1',
      title: 'What good faith means',
      isFlaggable: false,
      body: `You act in good faith when you:

- test to find and mend a problem, not to cause harm or gain from it;
- use only systems, accounts and data that you may use;
- do no more than you need to show the problem;
- do not disturb the system for others;
- stop as soon as you meet other people’s private data or secrets, and say so in your report;
- report what you found without delay, and without asking for anything in return.`,
    },
    {
      code: 'SHR-1.2',
      title: 'Safe harbour',
      isFlaggable: false,
      body: `For research in good faith under this policy, we will not sanction you, take you to court or report you. If somebody else takes you to court over it, we will confirm that you followed this policy, if you ask us to.

An organisation that opens a programme here promises the same for research inside that programme’s scope.

We cannot speak for anyone else. The law, and the terms of the system that you test, may still bind you. When you are not sure whether you may run a test, get advice first.`,
    },
    {
      code: 'SHR-2',
      title: 'What to send',
      isFlaggable: false,
      body: 'Send what others need to understand and check the problem, and nothing that harms without need.',
    },
    {
      code: 'SHR-2.1',
      title: 'What a report should hold',
      isFlaggable: false,
      body: `Tell us, as far as you can:

- the system and its release, and the date;
- what you asked or did, and what came back;
- which people it affects, and how;
- how often it happened, out of how many tries.

How much we ask depends on how open the system is. For a closed one, dates and screenshots are enough. For one that you can download, add what others need to run it again. Your own testimony is evidence too.`,
    },
    {
      code: 'SHR-2.2',
      title: 'Do the least harm',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'suspension',
      body: 'Use the fewest and mildest examples that show the problem. Describe before you quote. Do not post a complete recipe where a part of it proves the point. Put anything that could be misused only where the form asks for it, never in a title or comment.',
    },
    {
      code: 'SHR-2.3',
      title: 'Made-up data first',
      isFlaggable: false,
      body: 'Test with invented people and published test sets first. Use data about real people only when nothing else can show the problem, and only under SHR-4.',
    },
    {
      code: 'SHR-3',
      title: 'Warnings and hazard classes',
      isFlaggable: false,
      body: 'Many people read here, some of them from the groups that are hurt. Let them choose what they see.',
    },
    {
      code: 'SHR-3.1',
      title: 'Content warnings',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'suspension',
      body: 'Put a content warning on anything that may hurt to read, and say in words what it is about. Such text stays covered until the reader asks for it. A missing or wrong warning is first of all mended. Leaving it off on purpose is a breach.',
    },
    {
      code: 'SHR-3.2',
      title: 'The hazard classes',
      isFlaggable: false,
      body: `Content has one of five classes:

- **H0**: ordinary. Public.
- **H1**: slurs, stereotypes or graphic quotes. Public, but covered until asked for.
- **H2**: a working way round safety measures, redacted personal data, detail of self-harm. Only the programme, the owner and moderators see it. The public sees a summary.
- **H3**: serious help for doing great harm, a flaw that can be used right now, an unredacted leak. Only named people see it. The public sees no more than a title and dates.
- **H4**: material showing child abuse, a credible threat, stolen passwords in use. Never to be uploaded, and never shown: see SHR-7.

Programmes with content of H1 or above are for adults only.`,
    },
    {
      code: 'SHR-3.3',
      title: 'Who sets the class',
      isFlaggable: false,
      body: 'Propose the class that you think right; when in doubt, the higher one. Any moderator can raise it. Only a hazard reviewer can lower it. What is locked away as H4 is opened only by two hazard reviewers together.',
    },
    {
      code: 'SHR-4',
      title: 'Personal data and consent',
      isFlaggable: false,
      body: 'A report about harm to people must not harm more of them.',
    },
    {
      code: 'SHR-4.1',
      title: 'No real identifiers',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: `Do not send what identifies a real person: names, faces, voices, contact details, account names, numbers from documents. Replace them with invented ones before you upload, and say that you did.

The only exception is a person who agreed to it, after hearing what will be public. That may be you. Their consent can be taken back, and we then remove what identifies them.`,
    },
    {
      code: 'SHR-4.2',
      title: 'When a system gives away personal data',
      isFlaggable: false,
      body: 'Stop after the first answer that shows it. Do not look for more, keep it, or check it by contacting the person. Redact it and report the leak in words. If nobody can judge it without the original, ask a moderator first.',
    },
    {
      code: 'SHR-4.3',
      title: 'Sealed reporters and testimony',
      isFlaggable: true,
      severity: 'medium',
      heaviest: 'suspension',
      body: 'The owner never learns who sent a report under seal. Do not try to lift the seal of others. Testimony of another person needs their consent, to the words as well as to the publication.',
    },
    {
      code: 'SHR-5',
      title: 'When a problem becomes public',
      isFlaggable: false,
      body: 'Owners get a fair time to answer before details that can be misused become public. No owner can delay for ever.',
    },
    {
      code: 'SHR-5.1',
      title: 'Two tracks',
      isFlaggable: false,
      body: `You choose the track in your report:

- **Open**: public once a moderator has accepted it and checked that it can be shared. This is the default for bias that nobody can misuse.
- **Coordinated**: private until it is resolved, until publication is agreed, or until the deadline. This is the default for safety.

Content of class H2 or above never goes the open way.`,
    },
    {
      code: 'SHR-5.2',
      title: 'The embargo',
      isFlaggable: false,
      body: `On the coordinated track an embargo sets the deadline. By default it ends 45 days after the owner was notified. Either side may propose another date, and the earliest proposal wins. An owner who does not answer a proposal for 14 days has agreed to it.

No embargo lasts longer than 90 days. It can be extended once, by at most 30 days more.`,
    },
    {
      code: 'SHR-5.3',
      title: 'How we contact owners',
      isFlaggable: false,
      body: `Every contact is recorded with its date and channel. Day 0 is the first recorded contact. While no answer comes:

- Day 7: a reminder.
- Day 14: a second contact.
- Day 30: a public note gives the issue’s number, system and date, and says when and how we asked without a response. It has no title.
- Day 45: a moderator may publish.

Where nobody could be reached, the note reads “no contact known”, and the embargo runs from the day the report was accepted.`,
    },
    {
      code: 'SHR-5.4',
      title: 'When it may become public earlier',
      isFlaggable: false,
      body: `An embargo ends before its date when:

- the reporter and the owner agree;
- the problem is already public elsewhere;
- the side that asked for it withdraws it.

A moderator records the reason. Where people are in danger now, tell a moderator at once, who will try to agree an earlier date. Call the emergency services first if a life is at risk.`,
    },
    {
      code: 'SHR-5.5',
      title: 'Keep to the embargo',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: 'While an embargo is active, nobody who knows the details from here may publish them anywhere, the reporter and the owner included. Once it has ended, you are free to speak about your own findings.',
    },
    {
      code: 'SHR-6',
      title: 'What you may pass on',
      isFlaggable: true,
      severity: 'high',
      heaviest: 'ban',
      body: `What you can see here but the public cannot may carry a label of the Traffic Light Protocol:

- **CLEAR**: public. Pass it on freely, and name the source.
- **GREEN**: for members of Counterweight. Not for the open web.
- **AMBER**: for the people of the programme, and those who must act in the owner’s organisation.
- **RED**: for the named people only. Pass it to nobody.

If something is not public and you see no label, ask before you pass it on. The label of a published page is CLEAR. What you wrote yourself stays yours, but an embargo binds you as SHR-5.5 says.`,
    },
    {
      code: 'SHR-7',
      title: 'What must never be sent here',
      isFlaggable: false,
      body: 'Some material may not exist here at all, not even as evidence. Each rule says what to do instead.',
    },
    {
      code: 'SHR-7.1',
      title: 'Sexual abuse of children',
      isFlaggable: true,
      severity: 'critical',
      heaviest: 'ban',
      body: `Do not create, search for, download, upload, attach or link such material. This includes anything that a system generated. Do not test whether a system can make it: that is a crime in many countries, and no safe harbour covers it.

Instead:

- close what you see, and do not copy it;
- report it in words alone: the system, the date, and that it happened;
- follow the directions that the form gives to a hotline or the police, who may hold such material.

You can send us a notice about it without a name or an address. We pass on what the law asks us to. If you find it here, flag it and do not open it again.`,
    },
    {
      code: 'SHR-7.2',
      title: 'Other forbidden material',
      isFlaggable: true,
      severity: 'critical',
      heaviest: 'ban',
      body: `Do not send:

- credible threats to anyone’s life or safety;
- passwords, keys or tokens that are stolen or still work;
- intimate pictures of people who did not agree, real or generated;
- malicious programs that run.

Describe them in words instead, and say where a moderator could learn more. If a system gives serious help for weapons or attacks, say only that it does. Mark the report H3, and wait until a moderator asks.`,
    },
    {
      code: 'SHR-8',
      title: 'Licences',
      isFlaggable: false,
      body: 'What you send stays yours. We need some permission to show it.',
    },
    {
      code: 'SHR-8.1',
      title: 'What you allow us',
      isFlaggable: false,
      body: `You allow us, free of charge, to store your report and to show it to those who may see it. We may compute figures from it, redact it and translate it. Once it is published, anyone may reuse its text and figures under the licence CC BY 4.0, with credit.

A report that you withdraw before it is accepted is not published.`,
    },
    {
      code: 'SHR-8.2',
      title: 'Files and data sets',
      isFlaggable: true,
      severity: 'low',
      heaviest: 'suspension',
      body: 'Send only files that you may share. A file of your own comes under CC BY 4.0 unless your report names another licence. A file from somebody else keeps its own licence: name the source and the licence, and keep to them.',
    },
    {
      code: 'SHR-9',
      title: 'The owner’s right of reply',
      isFlaggable: false,
      body: `The owner’s answer always stands beside the issue, in the owner’s own words. An owner may dispute an issue, and must then attach evidence. A moderator decides.

An owner alone can never resolve or dismiss an issue, mark it as a duplicate, change a score or lower a severity. Silence of the owner is shown as silence. It does not mean that the owner admits or denies anything.`,
    },
    {
      code: 'SHR-9.1',
      title: 'Corrections',
      isFlaggable: false,
      body: 'Anyone may tell us of a mistake of fact. We correct it with the date and what was changed, and the earlier course of events stays readable. A published issue that proves wrong is withdrawn, not erased: its number and the reason stay.',
    },
    {
      code: 'SHR-10',
      title: 'Requests to take something down',
      isFlaggable: false,
      body: 'We take down what the law or these policies forbid. That a report displeases somebody is no reason.',
    },
    {
      code: 'SHR-10.1',
      title: 'Notices of illegal content',
      isFlaggable: false,
      body: 'Anyone can send one, without an account. Say what it is, where it stands, and why you think it illegal. A case opens at once. We mail you once to confirm your address, and you have 7 days. Confirming only decides whether we can reply to you.',
    },
    {
      code: 'SHR-10.2',
      title: 'Courts, authorities and companies',
      isFlaggable: false,
      body: 'A person reads every demand. We ask on which law it rests, do no more than that law requires, and tell those affected unless the law forbids it. Taking down a published issue needs two people. Those affected can appeal as COC-9 says.',
    },
    {
      code: 'SHR-10.3',
      title: 'What we publish about it',
      isFlaggable: false,
      body: 'Where something was removed, a line stays that says why. A public log lists what moderators did. We also publish how many notices and demands came, from whom in kind, and what became of them.',
    },
  ],
}
