namespace NexusBot.Core.Members;

public static class MemberRefusals
{
    public static Refusal UnknownZone(string typed) => new(
        "member.unknown-zone",
        $"I know no time zone called “{TypedText.Echo(typed)}”. Start typing a city near you, like Nairobi or Berlin, and pick one from the list.");
}
