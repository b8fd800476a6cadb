using System.ComponentModel.DataAnnotations;

namespace NexusBot.Host.Options;

/// <summary>How the bot reaches Discord. The token comes from the environment or from a file that
/// <c>NEXUSBOT_Discord__Token_FILE</c> names, never from the command line.</summary>
public sealed class DiscordOptions
{
    public const string Section = "Discord";
    public const string TokenVariable = "NEXUSBOT_Discord__Token";

    [Required(AllowEmptyStrings = false, ErrorMessage = TokenVariable + " is not set: give it your bot's token, or try NexusBot without one: "
        + "dotnet run --project src/NexusBot.Playground")]
    public string Token { get; init; } = "";

    /// <summary>Discord's REST address with its version and a trailing slash; a test or the Playground names its own.</summary>
    [Required, Url(ErrorMessage = "NEXUSBOT_Discord__ApiBase must be an address that begins with http:// or https://")]
    public string ApiBase { get; init; } = "https://discord.com/api/v10/";
}
