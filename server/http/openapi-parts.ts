import {
  AuditPage,
  ClaimLink,
  Done,
  Erase,
  Erased,
  Group,
  GroupList,
  Invite,
  InviteList,
  LinkInfo,
  LookAtLink,
  Me,
  NameGroup,
  NewLink,
  NewPassword,
  PersonList,
  Rename,
  SessionList,
  SetRoles,
  SignIn,
  SignInWays,
  SubmissionList,
} from '../domain/account.ts';
import {
  AssignmentTable,
  ChangeAssignment,
  CoachAssignment,
  CoachAssignmentList,
  CoachGroupList,
  NewAssignment,
  OwnAssignmentList,
} from '../domain/assignment.ts';
import { CalibrationReport, RunCalibration } from '../domain/calibration.ts';
import {
  BringCall,
  BroughtCall,
  CallList,
  CallPreview,
  CallRecord,
  CallStanding,
  LookAtCall,
} from '../domain/call-requests.ts';
import { CardDraft, LookAtCard } from '../domain/card.ts';
import { CertificateList, VersionCertificate } from '../domain/certificate.ts';
import { Comment, Consent, Dispute, Exemplary, Library, NewDispute, NoticeList, ReadNotices } from '../domain/coaching.ts';
import { ContentProblems } from '../domain/content-version.ts';
import {
  CheckText,
  Draft,
  DraftHead,
  DraftList,
  DraftPresence,
  NewDraft,
  PublishDraft,
  RollBack,
  SaveDraft,
  StudioList,
  TextProblems,
  TriedRubric,
  TryRubric,
  VersionList,
  VersionRef,
  VersionText,
  ViewedText,
  ViewText,
} from '../domain/draft.ts';
import { AddedTestAnswer, AddTest, ObservedAnswer, ObserveRequest, TestedText } from '../domain/draft-tests.ts';
import { Drill, DrillOverview, StartDrill, TryMoment } from '../domain/drill.ts';
import { DriveAnswer, DriveRequest } from '../domain/drive.ts';
import { GroupView } from '../domain/group-view.ts';
import { KeptSet, LabelledSetList, NewLabelledSet } from '../domain/labelled-set.ts';
import { ModelUseList } from '../domain/model-use.ts';
import { Description, OutlineAnswer, OutlineText, TextAnswer } from '../domain/outline.ts';
import { ImportPack, LookAtPack, Pack, PackImported, PackLook } from '../domain/pack.ts';
import { Progress } from '../domain/progress.ts';
import {
  BetterReply,
  Branches,
  ClientFrame,
  ConversationPage,
  ConversationRecord,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  PublicRubric,
  RubricList,
  ServerFrame,
} from '../domain/protocol.ts';
import {
  AnswerDispute,
  GiveLevels,
  NewComment,
  NewExemplary,
  NextInQueue,
  QueuePage,
  ReliabilityCards,
  ReturnReview,
  Review,
  ReviewTurn,
  SetBlind,
} from '../domain/review.ts';
import { SimulationNews, SimulationRequest } from '../domain/simulation.ts';

export const schemas = {
  CalibrationReport,
  CardDraft,
  CertificateList,
  Pack,
  PackImported,
  PackLook,
  KeptSet,
  LabelledSetList,
  VersionCertificate,
  SimulationNews,
  AddedTestAnswer,
  DriveAnswer,
  ObservedAnswer,
  ContentProblems,
  Draft,
  DraftHead,
  DraftList,
  DraftPresence,
  StudioList,
  TestedText,
  TextProblems,
  TriedRubric,
  VersionList,
  VersionRef,
  VersionText,
  ViewedText,
  OutlineAnswer,
  TextAnswer,
  GroupView,
  AssignmentTable,
  CoachAssignment,
  CoachAssignmentList,
  CoachGroupList,
  OwnAssignmentList,
  BetterReply,
  BroughtCall,
  CallList,
  CallPreview,
  CallRecord,
  CallStanding,
  Branches,
  ClientFrame,
  ServerFrame,
  ConversationPage,
  ConversationRecord,
  Drill,
  DrillOverview,
  ErrorBody,
  PersonaDetail,
  PersonaList,
  Progress,
  PublicRubric,
  RubricList,
  AuditPage,
  Done,
  Erased,
  Group,
  GroupList,
  InviteList,
  LinkInfo,
  Me,
  ModelUseList,
  NewLink,
  PersonList,
  SessionList,
  SignInWays,
  SubmissionList,
  Comment,
  Dispute,
  Exemplary,
  Library,
  NextInQueue,
  NoticeList,
  QueuePage,
  ReliabilityCards,
  Review,
  ReviewTurn,
};

/** Bodies of requests; their schemas say what may be left out. */
export const inputs = {
  ImportPack,
  LookAtCard,
  LookAtPack,
  NewLabelledSet,
  RunCalibration,
  AddTest,
  DriveRequest,
  ObserveRequest,
  SimulationRequest,
  CheckText,
  NewDraft,
  PublishDraft,
  RollBack,
  SaveDraft,
  TryRubric,
  ViewText,
  Description,
  OutlineText,
  ChangeAssignment,
  NewAssignment,
  AnswerDispute,
  Consent,
  GiveLevels,
  NewComment,
  NewDispute,
  NewExemplary,
  ReadNotices,
  ReturnReview,
  SetBlind,
  ClaimLink,
  Erase,
  Invite,
  BringCall,
  LookAtCall,
  LookAtLink,
  NameGroup,
  NewPassword,
  Rename,
  SetRoles,
  SignIn,
  StartDrill,
  TryMoment,
};

export const json = (name: keyof typeof schemas | keyof typeof inputs) => ({
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});

export const answers = (description: string, name: keyof typeof schemas) => ({
  200: { description, ...json(name) },
  default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
});

export const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
export const language = { name: 'language', in: 'query', schema: { type: 'string', enum: ['en', 'fr'], default: 'en' } };

type Operation = { summary: string; parameters?: object[]; takes?: keyof typeof inputs; gives?: keyof typeof schemas };

/** A change, or a read of accounts; most changes answer that they are done. */
export const operation = ({ summary, parameters, takes, gives = 'Done' }: Operation) => ({
  summary,
  ...(parameters ? { parameters } : {}),
  ...(takes ? { requestBody: { required: true, ...json(takes) } } : {}),
  responses: answers(gives === 'Done' ? 'It is done.' : 'What was asked for.', gives),
});

const fileTypes = {
  json: { 'application/json': { schema: { type: 'object' } } },
  xapi: { 'application/json': { schema: { type: 'object' } } },
  jsonl: { 'application/jsonl': { schema: { type: 'string' } } },
  csv: { 'text/csv': { schema: { type: 'string' } } },
  md: { 'text/markdown': { schema: { type: 'string' } } },
} as const;

/** A read that answers with a file to keep: in the first of its formats where none is asked for. */
export const file = (summary: string, formats: readonly (keyof typeof fileTypes)[]) => ({
  summary,
  parameters: [{ name: 'format', in: 'query', schema: { type: 'string', enum: formats, default: formats[0] } }],
  responses: {
    200: {
      description: 'The file.',
      content: Object.assign({}, ...formats.map((format) => fileTypes[format])),
    },
    default: { description: 'What is wrong, and what to do about it.', ...json('ErrorBody') },
  },
});
