using NodaTime;

namespace NexusBot.Core.Delivery;

/// <summary>What an attempt says about the next ones.</summary>
/// <param name="Rest">How long its address should be left alone, so that what is behind it does not overtake it; null for not at all.</param>
internal readonly record struct Attempt(AttemptOutcome Outcome, Instant? Rest = null);

internal enum AttemptOutcome
{
    /// <summary>Discord, or what we know, gave a clear answer.</summary>
    Answered,

    /// <summary>Nothing was sent, and that says nothing about Discord as a whole.</summary>
    PutOff,

    /// <summary>It may have been sent or not.</summary>
    Unknown,
}
