using System.Globalization;
using LiteDB;
using NexusBot.Core;
using NodaTime;

namespace NexusBot.Storage.LiteDb;

/// <summary>Values as they are stored and indexed.</summary>
internal static class Keys
{
    /// <summary>BSON has no unsigned 64-bit integer; Discord's ids stay below 2^63.</summary>
    public static long Of(ulong snowflake) => (long)snowflake;

    public static long Of(Instant instant) => instant.ToUnixTimeMilliseconds();

    public static BsonValue OfOptional(Instant? instant) => instant is { } at ? Of(at) : BsonValue.Null;

    /// <summary>One member of one guild.</summary>
    public static string Of(GuildId guild, MemberId member) =>
        string.Create(CultureInfo.InvariantCulture, $"{guild.Value:x16}{member.Value:x16}");

    /// <summary>What a guild numbers: sorts by number within it.</summary>
    public static string Of(GuildId guild, int number) => string.Create(CultureInfo.InvariantCulture, $"{guild.Value:x16}{number:x8}");

    /// <summary>A moment of a guild: sorts by time within it.</summary>
    public static string Of(GuildId guild, Instant at) => string.Create(CultureInfo.InvariantCulture, $"{guild.Value:x16}{Of(at):x16}");

    /// <summary>A moment of one member of one guild.</summary>
    public static string Of(GuildId guild, MemberId member, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(guild, member)}{Of(at):x16}");

    /// <summary>After every moment of the member.</summary>
    public static string EndOf(GuildId guild, MemberId member) => Of(guild, member) + "g";

    /// <summary>Before every key of the guild.</summary>
    public static string StartOf(GuildId guild) => string.Create(CultureInfo.InvariantCulture, $"{guild.Value:x16}");

    /// <summary>After every key of the guild: what follows the guild is written in the digits 0 to f.</summary>
    public static string EndOf(GuildId guild) => StartOf(guild) + "g";
}
