namespace NexusBot.Sandbox.Gateway;

internal enum ResumeResult
{
    Resumed,
    InvalidSequence,
    TooLate,
}
