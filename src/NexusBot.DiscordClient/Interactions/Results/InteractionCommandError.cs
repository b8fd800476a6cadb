namespace Discord.Interactions;

/// <summary>Why a command did not succeed.</summary>
public enum InteractionCommandError
{
    UnknownCommand = 0,
    ConvertFailed = 1,
    BadArgs = 2,
    Exception = 3,
    Unsuccessful = 4,
    UnmetPrecondition = 5,
    ParseFailed = 6,
}
