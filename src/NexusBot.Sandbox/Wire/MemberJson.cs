using System.Text.Json;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Wire;

public static class MemberJson
{
    public static void WriteMember(this Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteMemberFields(member);
        json.WriteUser("user", member.User);
        json.WriteEndObject();
    }

    /// <summary>The member of an interaction: with the permissions they have in its channel.</summary>
    public static void WriteMember(this Utf8JsonWriter json, Member member, Permissions permissions)
    {
        json.WriteStartObject();
        json.WriteMemberFields(member);
        json.WriteUser("user", member.User);
        json.WriteBits("permissions", permissions);
        json.WriteEndObject();
    }

    public static void WriteMemberFields(this Utf8JsonWriter json, Member member)
    {
        json.WriteString("nick", member.Nick);
        json.WriteNulls("avatar", "banner", "premium_since", "avatar_decoration_data");
        json.WriteIds("roles", member.RoleIds);
        json.WriteInstant("joined_at", member.JoinedAt);
        json.WriteInstant("communication_disabled_until", member.TimedOutUntil);
        json.WriteBoolean("deaf", false);
        json.WriteBoolean("mute", false);
        json.WriteBoolean("pending", false);
        json.WriteNumber("flags", 0);
    }
}
