// Written by `npm run schema` from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** jsonb: written as text, read as what it holds. */
type Json = ColumnType<unknown, string | null, string | null>;

export type Tables = {
  'approvals.eventCard': {
    eventId: string | null;
    kind: string | null;
    subjectKind: string | null;
    subjectId: string | null;
    routeId: string | null;
    stepId: string | null;
    positionId: string | null;
    employeeId: string | null;
    seat: string | null;
    at: Date | null;
  };
  'approvals.initial': {
    id: string;
    stepId: string;
    subjectKind: string;
    subjectId: string;
    positionId: string;
    employeeId: string;
    seat: string;
    parts: Json;
    coversAll: boolean;
    at: Date;
  };
  'approvals.look': {
    subjectKind: string;
    subjectId: string;
    positionId: string;
    employeeId: string;
    parts: Json;
    at: Date;
  };
  'approvals.return': {
    id: string;
    routeId: string;
    stepId: string | null;
    subjectKind: string;
    subjectId: string;
    positionId: string;
    employeeId: string;
    seat: string;
    at: Date;
  };
  'approvals.returnReason': {
    returnId: string;
    subjectKind: string;
    subjectId: string;
    text: string;
  };
  'approvals.route': {
    id: string;
    subjectKind: string;
    subjectId: string;
    round: number;
    state: string;
    parts: Json;
    signerPositionId: string | null;
    requestedByPositionId: string;
    requestedByEmployeeId: string;
    requestedSeat: string;
    startedAt: Date;
    approvedAt: Date | null;
    endedAt: Date | null;
  };
  'approvals.routeCard': {
    routeId: string | null;
    subjectKind: string | null;
    subjectId: string | null;
    round: number | null;
    state: string | null;
    signerPositionId: string | null;
    requestedByPositionId: string | null;
    requestedByEmployeeId: string | null;
    requestedSeat: string | null;
    startedAt: Date | null;
    approvedAt: Date | null;
    endedAt: Date | null;
    returnedByPositionId: string | null;
    isLast: boolean | null;
  };
  'approvals.step': {
    id: string;
    routeId: string;
    place: number;
    kind: string;
    positionId: string;
    employeeId: string | null;
    covers: string[] | null;
    state: string;
    waitingSince: Date | null;
    initialId: string | null;
    replaces: string | null;
  };
  'approvals.stepCard': {
    stepId: string | null;
    routeId: string | null;
    subjectKind: string | null;
    subjectId: string | null;
    round: number | null;
    routeState: string | null;
    place: number | null;
    kind: string | null;
    positionId: string | null;
    employeeId: string | null;
    state: string | null;
    waitingSince: Date | null;
    initialledAt: Date | null;
    initialledByEmployeeId: string | null;
    initialledSeat: string | null;
    requestedByPositionId: string | null;
  };
  'approvals.subject': {
    kind: string;
    reads: string;
  };
  'calendar.entry': {
    letterId: string;
    positionId: string;
    employeeId: string | null;
    part: string;
    eventOn: string;
    startsAt: string;
    endsAt: string | null;
    securityClass: string;
    delegated: boolean;
  };
  'calendar.feed': {
    id: string;
    positionId: string;
    employeeId: string;
    tokenHash: Buffer;
    name: string;
    madeAt: Date;
    revokedAt: Date | null;
    readOn: string | null;
  };
  'desk.savedView': {
    id: string;
    employeeId: string;
    list: string;
    name: string;
    filter: Json;
    isDefault: Generated<boolean>;
    createdAt: Date;
  };
  'dispositions.disposition': {
    id: string;
    letterId: string;
    parentRecipientId: string | null;
    issuerPositionId: string;
    issuerEmployeeId: string | null;
    issuerSeat: string | null;
    state: string;
    preparedByEmployeeId: string | null;
    issuedAt: Date;
    enteredByEmployeeId: string | null;
    signedOn: string | null;
  };
  'dispositions.dispositionCard': {
    dispositionId: string | null;
    letterId: string | null;
    parentRecipientId: string | null;
    issuerPositionId: string | null;
    issuerEmployeeId: string | null;
    issuerSeat: string | null;
    state: string | null;
    preparedByEmployeeId: string | null;
    issuedAt: Date | null;
  };
  'dispositions.dispositionFile': {
    dispositionId: string;
    fileId: string;
    letterId: string;
    place: number;
  };
  'dispositions.favourite': {
    positionId: string;
    deskId: string;
    addedAt: Date;
  };
  'dispositions.followUp': {
    id: string;
    recipientId: string;
    letterId: string;
    kind: string;
    text: string;
    at: Date;
    positionId: string;
    employeeId: string;
    seat: string;
  };
  'dispositions.followUpFile': {
    followUpId: string;
    fileId: string;
    letterId: string;
    place: number;
  };
  'dispositions.instruction': {
    code: string;
    label: string;
    needsReport: boolean;
    active: boolean;
    place: number;
    basis: Generated<string>;
    replaces: string | null;
  };
  'dispositions.instructionCard': {
    code: string | null;
    origin: string | null;
  };
  'dispositions.note': {
    dispositionId: string;
    letterId: string;
    text: string;
  };
  'dispositions.paperSheet': {
    id: string;
    code: string;
    letterId: string;
    positionId: string;
    desks: string[];
    instructions: string[];
    printedByEmployeeId: string;
    printedAt: Date;
    dispositionId: string | null;
    enteredAt: Date | null;
  };
  'dispositions.recipient': {
    id: string;
    dispositionId: string;
    letterId: string;
    issuerPositionId: string;
    positionId: string;
    employeeId: string | null;
    leads: boolean;
    instructions: string[];
    dueOn: string | null;
    state: string;
    arrivedAt: Date;
    readAt: Date | null;
    workingAt: Date | null;
    reportedAt: Date | null;
    endedAt: Date | null;
    settledAt: Date | null;
    askedDueOn: string | null;
    remindedAt: Date | null;
  };
  'dispositions.recipientCard': {
    recipientId: string | null;
    dispositionId: string | null;
    letterId: string | null;
    parentRecipientId: string | null;
    issuerPositionId: string | null;
    positionId: string | null;
    employeeId: string | null;
    leads: boolean | null;
    dueOn: string | null;
    state: string | null;
    arrivedAt: Date | null;
    readAt: Date | null;
    workingAt: Date | null;
    reportedAt: Date | null;
    endedAt: Date | null;
    settledAt: Date | null;
    askedDueOn: string | null;
    instructions: string[] | null;
  };
  'dispositions.refusal': {
    dispositionId: string;
    letterId: string;
    text: string;
    employeeId: string;
    at: Date;
  };
  'documents.derivation': {
    fileId: string;
    sourceId: string;
  };
  'documents.emblem': {
    fileId: string;
    width: number;
    height: number;
  };
  'documents.file': {
    id: string;
    sha256: string;
    name: string;
    kind: string;
    size: number;
    pages: number;
    uploadedAt: Date;
    uploaderAccount: string;
    uploaderEmployee: string | null;
  };
  'documents.fileCard': {
    id: string | null;
    sha256: string | null;
    name: string | null;
    kind: string | null;
    size: number | null;
    pages: number | null;
    uploadedAt: Date | null;
    pagesState: string | null;
  };
  'documents.fileText': {
    sha256: string;
    text: string;
    readAt: Date;
  };
  'documents.layout': {
    id: string;
    unitId: string | null;
    version: number;
    settings: Json;
    changedAt: Date;
    changedBy: string | null;
    changedByName: string;
  };
  'documents.link': {
    fileId: string;
    subjectKind: string;
    subjectId: string;
    linkedAt: Date;
  };
  'documents.linkCard': {
    fileId: string | null;
    subjectKind: string | null;
    subjectId: string | null;
  };
  'documents.ownTemplate': {
    id: string;
    typeCode: string;
    version: number;
    files: Json;
    pages: number;
    keptAt: Date;
    keptBy: string | null;
    keptByName: string;
  };
  'documents.ownTemplateUse': {
    id: string;
    typeCode: string;
    n: number;
    templateId: string | null;
    usedAt: Date;
    usedBy: string | null;
    usedByName: string;
  };
  'documents.page': {
    sha256: string;
    page: number;
    width: number;
    height: number;
    fullSha256: string;
    fullSize: number;
    thumbSha256: string;
    thumbSize: number;
  };
  'documents.rendering': {
    sha256: string;
    state: string;
    reason: string | null;
    changedAt: Date;
    turnAt: Date | null;
  };
  'documents.snippet': {
    id: string;
    employeeId: string | null;
    unitId: string | null;
    name: string;
    body: Json;
    version: Generated<number>;
    createdAt: Date;
    changedAt: Date;
  };
  'documents.storedBytes': {
    sha256: string | null;
  };
  'documents.sweep': {
    id: string;
    at: Date;
    lookedAt: number;
    removed: number;
    removedBytes: number;
  };
  'documents.upload': {
    id: string;
    accountId: string;
    name: string;
    size: number;
    subjectKind: string | null;
    subjectId: string | null;
    fileId: string | null;
    begunAt: Date;
  };
  'documents.virusCheck': {
    sha256: string;
    state: string;
    signature: string | null;
    changedAt: Date;
  };
  'identity.account': {
    id: string;
    employeeId: string;
    username: string;
    passwordHash: string;
    passwordChangedAt: Date | null;
    mustChangePassword: Generated<boolean>;
    conductAcceptedAt: Date | null;
    conductCodes: Generated<string[]>;
    disabledAt: Date | null;
    disabledReason: string | null;
    lastSignInAt: Date | null;
    lastSeatPositionId: string | null;
    lastSeat: string | null;
    createdAt: Date;
  };
  'identity.accountCard': {
    id: string | null;
    employeeId: string | null;
    username: string | null;
    name: string | null;
    email: string | null;
    disabled: boolean | null;
  };
  'identity.challenge': {
    id: string;
    accountId: string | null;
    purpose: string;
    challenge: string;
    madeAt: Date;
    usedAt: Date | null;
  };
  'identity.house': {
    onlyOne: Generated<boolean>;
    setupCodeHash: Buffer | null;
    openedAt: Date | null;
    passwordMinimum: Generated<number>;
    conductRules: Generated<Json>;
    usernameRule: Generated<Json>;
  };
  'identity.knownDevice': {
    id: string;
    accountId: string;
    tokenHash: Buffer;
    firstSeenAt: Date;
    lastSeenAt: Date;
  };
  'identity.passkey': {
    id: string;
    accountId: string;
    credentialId: string;
    publicKey: Buffer;
    counter: number;
    transports: Generated<string[]>;
    name: string;
    addedAt: Date;
    usedAt: Date | null;
  };
  'identity.recoveryCode': {
    id: string;
    accountId: string;
    codeHash: Buffer;
    usedAt: Date | null;
  };
  'identity.session': {
    id: string;
    accountId: string;
    tokenHash: Buffer;
    way: string;
    secondFactorDue: Generated<boolean>;
    startedAt: Date;
    lastSeenAt: Date;
    endsAt: Date;
    endedAt: Date | null;
    endReason: string | null;
    stepUpAt: Date | null;
    seatPositionId: string | null;
    seat: string | null;
    address: string | null;
    device: Generated<string>;
  };
  'identity.sessionCard': {
    id: string | null;
    accountId: string | null;
    employeeId: string | null;
    seatPositionId: string | null;
    seat: string | null;
    lastSeenAt: Date | null;
    endsAt: Date | null;
    stillOpen: boolean | null;
  };
  'identity.throttle': {
    key: string;
    failures: number;
    lastFailedAt: Date;
    blockedUntil: Date | null;
  };
  'identity.totp': {
    accountId: string;
    secret: Buffer;
    begunAt: Date;
    confirmedAt: Date | null;
    lastStep: Generated<number>;
  };
  'intake.carried': {
    paperId: string;
    fileId: string;
    standing: string;
    reason: string | null;
    wrong: Generated<string[]>;
    data: Json | null;
    fields: Json;
    organization: string | null;
    fingerprint: string | null;
    signerName: string | null;
    signerTitle: string | null;
    claimedAt: Date | null;
    readAt: Date;
    accepted: boolean | null;
    decidedAt: Date | null;
    decidedBy: string | null;
    certificates: Generated<string[]>;
  };
  'intake.classificationUse': {
    accountId: string;
    code: string;
    isFavourite: boolean;
    usedAt: Date;
  };
  'intake.mailMessage': {
    messageKey: string;
    unitId: string | null;
    papers: number;
    takenAt: Date;
    partsTaken: number;
    isWhole: boolean;
  };
  'intake.paper': {
    id: string;
    seq: Generated<number>;
    unitId: string;
    state: string;
    source: string;
    name: string;
    content: Json | null;
    version: Generated<number>;
    addedAt: Date;
    addedBy: string;
    heldBy: string | null;
    heldName: string | null;
    heldAt: Date | null;
    letterId: string | null;
    settledAt: Date | null;
  };
  'intake.paperFile': {
    paperId: string;
    fileId: string;
    seq: Generated<number>;
    addedAt: Date;
  };
  'intake.paperRefusal': {
    paperId: string;
    name: string;
    code: string;
    at: Date;
    size: Generated<number>;
  };
  'intake.reading': {
    paperId: string;
    field: string;
    value: string;
    confidence: number;
    page: number;
    box: unknown | null;
  };
  'intake.refusal': {
    id: string;
    unitId: string;
    source: string;
    name: string;
    code: string;
    at: Date;
  };
  'intake.senderUse': {
    unitId: string;
    name: string;
    partyId: string | null;
    usedAt: Date;
  };
  'letters.access': {
    letterId: string;
    grantee: string;
    granteeId: string;
    relation: string;
    securityClass: string;
    since: Date;
    registeredAt: Date;
    receivedOn: string;
    urgency: string;
    state: string;
    unitId: string;
    dueOn: string | null;
    outgoing: Generated<boolean>;
  };
  'letters.accessCard': {
    letterId: string | null;
    grantee: string | null;
    granteeId: string | null;
    relation: string | null;
    securityClass: string | null;
    since: Date | null;
    registeredAt: Date | null;
    receivedOn: string | null;
    urgency: string | null;
    state: string | null;
    unitId: string | null;
    dueOn: string | null;
    outgoing: boolean | null;
  };
  'letters.accessRule': {
    relation: string;
    via: string;
    securityClass: string;
    metadata: string;
    content: boolean;
    act: string;
    logged: boolean;
  };
  'letters.accessRuleCard': {
    relation: string | null;
    via: string | null;
    securityClass: string | null;
    metadata: string | null;
    content: boolean | null;
    act: string | null;
    logged: boolean | null;
  };
  'letters.action': {
    id: string;
    seq: Generated<number>;
    letterId: string;
    kind: string;
    employeeId: string | null;
    actorName: string;
    positionId: string | null;
    seat: string | null;
    at: Date;
    note: string | null;
    details: Json;
  };
  'letters.actionCard': {
    id: string | null;
    seq: number | null;
    letterId: string | null;
    kind: string | null;
    employeeId: string | null;
    actorName: string | null;
    positionId: string | null;
    seat: string | null;
    at: Date | null;
    details: unknown;
  };
  'letters.actionChange': {
    actionId: string;
    letterId: string;
    before: Json;
    after: Json;
  };
  'letters.carried': {
    letterId: string;
    fileId: string;
    standing: string;
    reason: string | null;
    letterNumber: string | null;
    relations: Json;
    organization: string | null;
    fingerprint: string | null;
    signerName: string | null;
    signerTitle: string | null;
    claimedAt: Date | null;
    checkedAt: Date;
    accepted: boolean | null;
    decidedBy: string | null;
  };
  'letters.consignment': {
    id: string;
    letterId: string;
    line: string;
    kind: string;
    name: string;
    attention: string | null;
    place: string | null;
    partyId: string | null;
    way: string;
    state: string;
    madeAt: Date;
    changedAt: Date;
    note: string | null;
    email: string | null;
    messageId: string | null;
    tries: Generated<number>;
    claimedAt: Date | null;
    nextTryAt: Date | null;
    answer: string | null;
    unitId: string | null;
    day: string | null;
    n: number | null;
    receivedBy: string | null;
    receivedAt: Date | null;
    receiptKind: string | null;
    receiptFileId: string | null;
    handledBy: string | null;
    handledByName: string | null;
    lateReceipt: string | null;
    urgencyRank: Generated<number>;
    drafterPositionId: string;
  };
  'letters.delivery': {
    id: string;
    letterId: string;
    kind: string;
    positionId: string;
    employeeId: string | null;
    state: string;
    deliveredAt: Date;
    readAt: Date | null;
    readBy: string | null;
  };
  'letters.deliveryCard': {
    id: string | null;
    letterId: string | null;
    kind: string | null;
    positionId: string | null;
    employeeId: string | null;
    state: string | null;
    deliveredAt: Date | null;
    readAt: Date | null;
  };
  'letters.deliveryCorrection': {
    letterId: string;
    line: string;
    email: string | null;
    attention: string | null;
    place: string | null;
    madeAt: Date;
    madeBy: string | null;
    madeByName: string;
  };
  'letters.dispatch': {
    id: string;
    letterId: string;
    unitId: string;
    positions: Json;
    state: string;
    sentAt: Date;
    receivedAt: Date | null;
    receivedLetterId: string | null;
  };
  'letters.dispatchCard': {
    dispatchId: string | null;
    letterId: string | null;
    unitId: string | null;
    state: string | null;
    sentAt: Date | null;
    receivedAt: Date | null;
    readAt: Date | null;
  };
  'letters.draft': {
    letterId: string;
    content: Json;
    version: Generated<number>;
    savedAt: Date;
    savedBy: string | null;
    savedByName: string;
  };
  'letters.draftVersion': {
    letterId: string;
    n: number;
    contentVersion: number;
    content: Json;
    parts: Json;
    cause: string;
    keptAt: Date;
    keptBy: string | null;
    keptByName: string;
  };
  'letters.expeditionDay': {
    unitId: string;
    day: string;
    lastN: number;
  };
  'letters.failedMailCard': {
    id: string | null;
    letterId: string | null;
    drafterPositionId: string | null;
    changedAt: Date | null;
  };
  'letters.frozen': {
    letterId: string;
    sheet: Json;
    parts: Json;
    letterDate: string;
    frozenAt: Date;
    beside: Json;
  };
  'letters.invitation': {
    letterId: string;
    eventOn: string;
    startsAt: string;
    endsAt: string | null;
    place: string;
    note: string | null;
    changedAt: Date;
  };
  'letters.invitationCard': {
    letterId: string | null;
    eventOn: string | null;
    startsAt: string | null;
    endsAt: string | null;
    place: string | null;
    note: string | null;
    changedAt: Date | null;
  };
  'letters.letter': {
    id: string;
    direction: string;
    unitId: string;
    partyId: string | null;
    senderName: string;
    letterNumber: string | null;
    letterDate: string | null;
    receivedOn: string;
    receivedVia: string;
    urgency: string;
    securityClass: string;
    state: string;
    sealed: Generated<boolean>;
    attachmentNote: string | null;
    classification: string | null;
    replyDueOn: string | null;
    entryId: string | null;
    registeredAt: Date;
    firstReadAt: Date | null;
    closedAt: Date | null;
    version: Generated<number>;
    cameFrom: string | null;
  };
  'letters.letterCard': {
    id: string | null;
    direction: string | null;
    unitId: string | null;
    urgency: string | null;
    securityClass: string | null;
    state: string | null;
    sealed: boolean | null;
    receivedOn: string | null;
    replyDueOn: string | null;
    registeredAt: Date | null;
    firstReadAt: Date | null;
    closedAt: Date | null;
    version: number | null;
    metadata: string | null;
    mayRead: boolean | null;
    acts: string[] | null;
    bookId: string | null;
    agendaNumber: number | null;
    agendaText: string | null;
    voidReason: string | null;
    senderName: string | null;
    letterNumber: string | null;
    letterDate: string | null;
    subject: string | null;
    summary: string | null;
    classification: string | null;
  };
  'letters.letterFile': {
    letterId: string;
    fileId: string;
    role: string;
    positionInLetter: number;
    addedAt: Date;
  };
  'letters.letterFind': {
    letterId: string;
    cover: string;
    sameKey: string | null;
    subject: string | null;
    signerPositionId: string | null;
    signerEmployeeId: string | null;
    related: string[] | null;
  };
  'letters.letterSubject': {
    letterId: string;
    subject: string;
    summary: string | null;
  };
  'letters.oldImport': {
    id: string;
    unitId: string;
    year: number;
    fileName: string;
    cells: Json;
    fingerprint: Buffer;
    counts: Json;
    problemCount: number;
    state: string;
    done: Generated<number>;
    failure: string | null;
    madeAt: Date;
    madeBy: string;
    employeeId: string | null;
    positionId: string | null;
    makerName: string;
    settledAt: Date | null;
  };
  'letters.oldLine': {
    letterId: string;
    addressee: string | null;
    forwarded: string | null;
    note: string | null;
    classificationScheme: string | null;
  };
  'letters.outgoing': {
    letterId: string;
    typeCode: string;
    drafterPositionId: string;
    drafterEmployeeId: string;
    signerPositionId: string | null;
    addressee: string | null;
    way: string | null;
    checkCode: string | null;
    numberedAt: Date | null;
    finishedAt: Date | null;
    finishedBy: string | null;
    finishedPositionId: string | null;
    finishedSeat: string | null;
    fileId: string | null;
    sentAt: Date | null;
    staysInside: Generated<boolean>;
    handedOverAt: Date | null;
    givenBackAt: Date | null;
    givenBackByName: string | null;
    givenBackReason: string | null;
    signerEmployeeId: string | null;
  };
  'letters.outgoingCard': {
    id: string | null;
    unitId: string | null;
    urgency: string | null;
    securityClass: string | null;
    state: string | null;
    begunAt: Date | null;
    version: number | null;
    metadata: string | null;
    mayRead: boolean | null;
    acts: string[] | null;
    typeCode: string | null;
    drafterPositionId: string | null;
    drafterEmployeeId: string | null;
    signerPositionId: string | null;
    way: string | null;
    numberedAt: Date | null;
    finishedAt: Date | null;
    sentAt: Date | null;
    fileId: string | null;
    addressee: string | null;
    bookId: string | null;
    agendaNumber: number | null;
    voidReason: string | null;
    letterNumber: string | null;
    letterDate: string | null;
    subject: string | null;
    staysInside: boolean | null;
    handedOverAt: Date | null;
    givenBackAt: Date | null;
    givenBackByName: string | null;
    givenBackReason: string | null;
    senderName: string | null;
  };
  'letters.receiverRead': {
    letterId: string;
    positionId: string;
    readAt: Date;
  };
  'letters.receiverState': {
    letterId: string;
    state: string;
    firstReadAt: Date | null;
  };
  'letters.relation': {
    letterId: string;
    kind: string;
    otherLetterId: string;
    madeAt: Date;
  };
  'letters.relationCard': {
    letterId: string | null;
    kind: string | null;
    otherLetterId: string | null;
    madeAt: Date | null;
  };
  'letters.sending': {
    id: string;
    letterId: string;
    state: string;
    askedAt: Date;
    goesAt: Date;
    endedAt: Date | null;
    employeeId: string | null;
    actorName: string;
    positionId: string | null;
    seat: string | null;
    plan: Json;
    cameFrom: Generated<string>;
  };
  'notifications.choice': {
    employeeId: string;
    kind: string;
    inApp: boolean;
    mail: string;
  };
  'notifications.mail': {
    id: string;
    employeeId: string;
    digest: boolean;
    sendAt: Date;
    state: string;
    queuedAt: Date | null;
    claimedAt: Date | null;
    tries: Generated<number>;
    fault: string | null;
    endedAt: Date | null;
  };
  'notifications.mailAddress': {
    employeeId: string;
    address: string;
    state: string;
    verifiedBy: string;
    verifiedAt: Date;
    refusedAt: Date | null;
    refusedReason: string | null;
  };
  'notifications.mailCode': {
    employeeId: string;
    askId: string;
    address: string;
    askedAt: Date;
    tries: Generated<number>;
  };
  'notifications.mailNotice': {
    noticeId: string;
    employeeId: string;
    mailId: string;
  };
  'notifications.notice': {
    id: string;
    positionId: string;
    employeeId: string | null;
    kind: string;
    letterId: string | null;
    recipientId: string | null;
    securityClass: string;
    byPositionId: string | null;
    at: Date;
  };
  'notifications.opened': {
    noticeId: string;
    employeeId: string;
    openedAt: Date;
  };
  'notifications.person': {
    employeeId: string;
    language: string;
    quiet: boolean;
    changedAt: Date;
  };
  'notifications.seen': {
    positionId: string;
    employeeId: string;
    upTo: string;
    seenAt: Date;
    readUpTo: string | null;
  };
  'organization.addressGroup': {
    id: string;
    name: string;
    version: Generated<number>;
    createdAt: Date;
    closedAt: Date | null;
  };
  'organization.addressGroupCard': {
    groupId: string | null;
    name: string | null;
    positionId: string | null;
    place: number | null;
  };
  'organization.addressGroupMember': {
    groupId: string;
    positionId: string;
    place: number;
  };
  'organization.assignment': {
    id: string;
    employeeId: string;
    positionId: string;
    kind: string;
    fromOn: string;
    untilOn: string | null;
    during: GeneratedAlways<string | null>;
    basisNumber: string | null;
    basisDate: string | null;
    reason: string | null;
    includesSecret: Generated<boolean>;
    endReason: string | null;
    revokedAt: Date | null;
    createdAt: Date;
  };
  'organization.assistant': {
    id: string;
    positionId: string;
    employeeId: string;
    namedForSecret: Generated<boolean>;
    fromOn: string;
    untilOn: string | null;
    during: GeneratedAlways<string | null>;
    basisNumber: string | null;
    basisDate: string | null;
    revokedAt: Date | null;
    createdAt: Date;
  };
  'organization.city': {
    onlyOne: Generated<boolean>;
    name: string;
    office: string;
    address: Generated<string>;
    phone: Generated<string>;
    website: Generated<string>;
    email: string | null;
    timeZone: string;
    presetCode: string;
    regulation: string;
    words: Json;
    ownLine: string;
    delegation: Json;
    holidaysOf: string | null;
    operatorsPerUnit: Generated<number>;
    restDays: Generated<number[]>;
    version: Generated<number>;
    foundedAt: Date;
    registrySends: Generated<boolean>;
    province: Generated<string>;
  };
  'organization.duty': {
    id: string;
    role: string;
    employeeId: string;
    unitId: string | null;
    fromOn: string;
    untilOn: string | null;
    during: GeneratedAlways<string | null>;
    basisNumber: string | null;
    basisDate: string | null;
    scope: string | null;
    includesSecret: Generated<boolean>;
    revokedAt: Date | null;
    createdAt: Date;
  };
  'organization.dutyCard': {
    id: string | null;
    role: string | null;
    employeeId: string | null;
    name: string | null;
    unitId: string | null;
    fromOn: string | null;
    untilOn: string | null;
    during: string | null;
    includesSecret: boolean | null;
  };
  'organization.employee': {
    id: string;
    name: string;
    status: string;
    nip: string | null;
    rank: string | null;
    email: string | null;
    phone: string | null;
    leftOn: string | null;
    version: Generated<number>;
    createdAt: Date;
  };
  'organization.employeeCard': {
    id: string | null;
    name: string | null;
    status: string | null;
    nip: string | null;
    rank: string | null;
    email: string | null;
    leftOn: string | null;
  };
  'organization.holiday': {
    id: string;
    onDay: string;
    name: string;
    kind: string;
    basis: string;
  };
  'organization.import': {
    id: string;
    kind: string;
    fileName: string;
    cells: Json;
    counts: Json;
    problemCount: number;
    madeBy: string;
    madeAt: Date;
    appliedAt: Date | null;
  };
  'organization.party': {
    id: string;
    name: string;
    kind: string;
    address: Generated<string>;
    email: string | null;
    phone: string | null;
    version: Generated<number>;
    createdAt: Date;
  };
  'organization.partyCard': {
    id: string | null;
    name: string | null;
    kind: string | null;
    address: string | null;
    email: string | null;
  };
  'organization.position': {
    id: string;
    code: string | null;
    unitId: string;
    title: string;
    alias: string | null;
    kind: string;
    superiorId: string | null;
    echelon: string | null;
    headsUnit: Generated<boolean>;
    maySign: Generated<boolean>;
    mayDispose: Generated<boolean>;
    closedOn: string | null;
    version: Generated<number>;
    createdAt: Date;
  };
  'organization.positionCard': {
    id: string | null;
    unitId: string | null;
    unitName: string | null;
    unitAbbreviation: string | null;
    unitKind: string | null;
    title: string | null;
    alias: string | null;
    kind: string | null;
    superiorId: string | null;
    echelon: string | null;
    headsUnit: boolean | null;
    maySign: boolean | null;
    mayDispose: boolean | null;
    closedOn: string | null;
  };
  'organization.roleName': {
    id: string;
    rankOrder: number;
    role: string;
    name: string;
    basis: string;
  };
  'organization.seatCard': {
    id: string | null;
    positionId: string | null;
    employeeId: string | null;
    name: string | null;
    seat: string | null;
    fromOn: string | null;
    untilOn: string | null;
    during: string | null;
    includesSecret: boolean | null;
    precedence: number | null;
  };
  'organization.secretHold': {
    id: string;
    employeeId: string;
    seatId: string | null;
    askedBy: string | null;
    askedAt: Date;
    releasedBy: string | null;
    releasedAt: Date | null;
    allowed: boolean | null;
  };
  'organization.team': {
    id: string;
    rankOrder: number;
    code: string;
    name: string;
    task: string;
    decreedBy: string;
    basis: string;
    decreeNumber: string | null;
    decreeDate: string | null;
    version: Generated<number>;
  };
  'organization.teamChange': {
    id: string;
    teamId: string;
    teamName: string;
    decreeNumber: string | null;
    decreeDate: string | null;
    seats: Json;
    byName: string;
    at: Date;
  };
  'organization.teamSeat': {
    id: string;
    teamId: string;
    rankOrder: number;
    seat: string;
    holder: string;
    basis: string;
    employeeId: string | null;
  };
  'organization.unit': {
    id: string;
    code: string | null;
    parentId: string | null;
    kind: string;
    name: string;
    abbreviation: Generated<string>;
    numberCode: Generated<string>;
    email: string | null;
    isAgency: boolean;
    registryUnitId: string | null;
    closedOn: string | null;
    version: Generated<number>;
    createdAt: Date;
    place: Generated<number>;
    registrySends: boolean | null;
  };
  'organization.unitCard': {
    id: string | null;
    parentId: string | null;
    kind: string | null;
    name: string | null;
    abbreviation: string | null;
    numberCode: string | null;
    email: string | null;
    isAgency: boolean | null;
    agencyId: string | null;
    depth: number | null;
    registryUnitId: string | null;
    closedOn: string | null;
  };
  'platform.auditHead': {
    onlyOne: Generated<boolean>;
    seq: number;
    hash: Buffer;
  };
  'platform.auditRow': {
    seq: number;
    body: string;
    hash: Buffer;
    at: Date;
    action: string | null;
    accountId: string | null;
    employeeId: string | null;
    positionId: string | null;
    subjectKind: string | null;
    subjectId: string | null;
  };
  'platform.command': {
    commandId: string;
    name: string;
    accountId: string;
    inputHash: Buffer;
    result: Json | null;
    at: Date;
  };
  'platform.heartbeat': {
    worker: string;
    at: Date;
  };
  'platform.migration': {
    number: number;
    name: string;
    sha256: string;
    appliedAt: Generated<Date>;
  };
  'platform.outbox': {
    id: Generated<number>;
    name: string;
    payload: Json;
    createdAt: Generated<Date>;
  };
  'platform.setting': {
    key: string;
    value: Json;
    changedAt: Generated<Date>;
  };
  'registers.book': {
    id: string;
    unitId: string;
    kind: string;
    year: number;
    pattern: string;
    startNumber: Generated<number>;
    startBasis: string;
    openedAt: Date;
    numbering: Generated<string>;
    dayQuota: number | null;
    subForm: Generated<string>;
    reservationDays: Generated<number>;
    origin: Generated<string>;
  };
  'registers.bookCard': {
    id: string | null;
    unitId: string | null;
    kind: string | null;
    year: number | null;
    pattern: string | null;
    startNumber: number | null;
    startBasis: string | null;
    openedAt: Date | null;
    last: number | null;
    origin: string | null;
    closed: boolean | null;
  };
  'registers.closing': {
    bookId: string;
    closedAt: Date;
    closedBy: string;
    employeeId: string | null;
    positionId: string | null;
    basis: string;
    summary: Json;
    digest: Buffer;
  };
  'registers.counter': {
    bookId: string;
    last: number;
    closed: Generated<boolean>;
  };
  'registers.design': {
    id: string;
    unitId: string | null;
    kind: string;
    pattern: string;
    numbering: string;
    dayQuota: number | null;
    subForm: string;
    reservationDays: number;
    basis: string;
    fromYear: number;
    decidedAt: Date;
    decidedBy: string;
    employeeId: string | null;
    positionId: string | null;
  };
  'registers.entry': {
    id: string;
    bookId: string;
    n: number;
    text: string;
    subjectKind: string;
    subjectId: string;
    issuedAt: Date;
    issuedBy: string;
    sub: Generated<number>;
    datedOn: string;
  };
  'registers.entryCard': {
    id: string | null;
    bookId: string | null;
    unitId: string | null;
    kind: string | null;
    year: number | null;
    n: number | null;
    text: string | null;
    subjectKind: string | null;
    subjectId: string | null;
    issuedAt: Date | null;
    voidReason: string | null;
    voidedAt: Date | null;
    sub: number | null;
    datedOn: string | null;
    origin: string | null;
  };
  'registers.pattern': {
    kind: string;
    pattern: string;
    basis: string;
    numbering: Generated<string>;
    dayQuota: number | null;
    subForm: Generated<string>;
    reservationDays: Generated<number>;
  };
  'registers.reservation': {
    id: string;
    bookId: string;
    n: number;
    sheetId: string | null;
    heldFor: string;
    purpose: string;
    datedOn: string;
    expiresOn: string | null;
    state: Generated<string>;
    entryId: string | null;
    reservedAt: Date;
    reservedBy: string;
    employeeId: string | null;
    positionId: string | null;
    settledAt: Date | null;
  };
  'registers.reservationCard': {
    id: string | null;
    bookId: string | null;
    n: number | null;
    sheetId: string | null;
    heldFor: string | null;
    purpose: string | null;
    datedOn: string | null;
    expiresOn: string | null;
    state: string | null;
    entryId: string | null;
    reservedAt: Date | null;
  };
  'registers.sheet': {
    id: string;
    bookId: string;
    purpose: string;
    datedOn: string;
    madeAt: Date;
    madeBy: string;
    employeeId: string | null;
    positionId: string | null;
    settledAt: Date | null;
    settleReason: string | null;
  };
  'registers.unused': {
    id: string;
    bookId: string;
    fromN: number;
    toN: number;
    cause: string;
    reason: string;
    voidedAt: Date;
    voidedBy: string;
    employeeId: string | null;
    positionId: string | null;
  };
  'registers.unusedCard': {
    id: string | null;
    bookId: string | null;
    fromN: number | null;
    toN: number | null;
    cause: string | null;
    reason: string | null;
    voidedAt: Date | null;
  };
  'registers.void': {
    entryId: string;
    bookId: string;
    reason: string;
    voidedAt: Date;
    voidedBy: string;
    employeeId: string | null;
    positionId: string | null;
  };
  'search.letterContent': {
    letterId: string;
    words: string;
    indexedAt: Date;
  };
  'search.letterNumber': {
    number: string;
    letterId: string;
    kind: string;
  };
  'search.letterText': {
    letterId: string;
    sender: string;
    subject: string;
    indexedAt: Date;
    summary: Generated<string>;
    classification: string | null;
    letterDate: string | null;
    addressees: Generated<string[]>;
    senderWords: string | null;
    subjectWords: string | null;
    summaryWords: string | null;
  };
  'search.numberPart': {
    part: string;
    letterId: string;
  };
  'search.saved': {
    id: string;
    employeeId: string;
    name: string;
    address: string;
    savedAt: Date;
  };
  'search.word': {
    word: string;
  };
  'signing.authority': {
    id: string;
    level: string;
    parentId: string | null;
    name: string;
    certificate: Buffer;
    sealedKey: Buffer;
    notBefore: Date;
    notAfter: Date;
    madeAt: Date;
    retiredAt: Date | null;
  };
  'signing.certificate': {
    id: string;
    employeeId: string;
    authorityId: string;
    positionId: string;
    signerName: string;
    signerTitle: string;
    serial: string;
    fingerprint: string;
    keyKind: string;
    certificate: Buffer;
    notBefore: Date;
    notAfter: Date;
    issuedAt: Date;
    revokedAt: Date | null;
    revocationReason: string | null;
    revocationNote: string | null;
    revokedBy: string | null;
  };
  'signing.knownIssuer': {
    id: string;
    name: string;
    organization: string;
    fingerprint: string;
    certificate: Buffer;
    notAfter: Date;
    addedAt: Date;
    addedBy: string | null;
    addedByName: string;
    reason: string;
    removedAt: Date | null;
    removedBy: string | null;
    removedByName: string | null;
    removalReason: string | null;
  };
  'signing.lockedKey': {
    certificateId: string;
    sealed: Buffer;
    salt: Buffer;
    memoryKib: number;
    passes: number;
    changedAt: Date;
  };
  'signing.signature': {
    id: string;
    certificateId: string;
    employeeId: string;
    positionId: string;
    seat: string;
    subjectKind: string;
    subjectId: string;
    label: string;
    pages: number;
    draftSha256: string;
    signedSha256: string;
    size: number;
    level: string;
    algorithm: string;
    signedAt: Date;
    keptAt: Date | null;
    abandonedAt: Date | null;
  };
  'signing.wrongTry': {
    employeeId: string;
    tries: number;
    lastAt: Date;
    blockedUntil: Date | null;
  };
};
