using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Modules.Sessions;

/// <summary>A session that is being scheduled, as typed and, once it was understood, as it will be.</summary>
internal sealed record ScheduleDraft(ScheduleSession Request, PlannedSession? Planned = null);

/// <summary>A change that was refused, as it was typed.</summary>
internal sealed record EditDraft(SessionId Session, int Version, SessionScope Scope, SessionInputs Inputs);

/// <summary>For whom it is, as it was typed and refused.</summary>
internal sealed record AddressDraft(SessionId Session, int Version, SessionScope Scope, AddressInputs Inputs);

/// <summary>A move as typed and, once it was understood, as it will be.</summary>
internal sealed record MoveDraft(SessionId Session, int Version, SessionScope Scope, MoveInputs Inputs, PlannedMove? Planned = null);
