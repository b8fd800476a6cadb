namespace Discord.Gateway.Session;

/// <summary>Why a connection ended, and what follows.</summary>
internal sealed record ConnectionEnd(NextStep Next, Exception Reason);

internal enum NextStep
{
    Resume,
    Identify,
    GiveUp,
}
