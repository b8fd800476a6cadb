using NexusBot.Core;
using NexusBot.Core.Sessions;

namespace NexusBot.Modules.Sessions;

/// <summary>A session that is being scheduled, as typed and, once it was understood, as it will be.</summary>
internal sealed record ScheduleDraft(ScheduleSession Request, PlannedSession? Planned = null);

/// <summary>A change that was refused, as it was typed.</summary>
internal sealed record EditDraft<TInputs>(SessionId Session, int Version, SessionScope Scope, TInputs Inputs);

/// <summary>A move as typed and, once it was understood, as it will be.</summary>
internal sealed record MoveDraft(SessionId Session, int Version, SessionScope Scope, MoveInputs Inputs, PlannedMove? Planned = null);
