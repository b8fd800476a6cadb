using System.Globalization;
using Microsoft.AspNetCore.Connections;

namespace NexusBot.Playground;

/// <summary>Where the page listens, as the command line says it.</summary>
internal static class PagePort
{
    public const string Example = "dotnet run --project src/NexusBot.Playground -- --port 5090";

    private const int Usual = 5080;

    /// <summary>Null when the arguments make no sense.</summary>
    public static int? Read(string[] args) => args switch
    {
        [] => Usual,
        ["--port", var text] when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        _ => null,
    };

    public static bool IsTaken(IOException failure) => failure.InnerException is AddressInUseException;
}
