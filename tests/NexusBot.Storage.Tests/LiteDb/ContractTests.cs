using NexusBot.Storage.Tests.Contracts;

namespace NexusBot.Storage.Tests.LiteDb;

public sealed class LiteDbLearningStoreTests() : LearningStoreContract(LiteDbStores.InMemory());

public sealed class ErasingLiteDbLearningsTests() : ErasingLearningsContract(LiteDbStores.InMemory());

public sealed class LiteDbReminderStoreTests() : ReminderStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbSessionStoreTests() : SessionStoreContract(LiteDbStores.InMemory());

public sealed class TellingOfLiteDbSessionsTests() : TellingOfSessionsContract(LiteDbStores.InMemory());

public sealed class RepeatingLiteDbSessionsTests() : RepeatingSessionsContract(LiteDbStores.InMemory());

public sealed class LiteDbSessionPollStoreTests() : SessionPollStoreContract(LiteDbStores.InMemory());

public sealed class AnsweringLiteDbRemindersTests() : AnsweringRemindersContract(LiteDbStores.InMemory());

public sealed class RemovingLiteDbRemindersTests() : RemovingRemindersContract(LiteDbStores.InMemory());

public sealed class LiteDbOutboxStoreTests() : OutboxStoreContract(LiteDbStores.InMemory());

public sealed class ClaimingFromLiteDbTests() : ClaimingContract(LiteDbStores.InMemory());

public sealed class LiteDbGuildSettingsStoreTests() : GuildSettingsStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbMemberStoreTests() : MemberStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbGuildStoreTests() : GuildStoreContract(LiteDbStores.InMemory());

public sealed class FollowingLiteDbLearningsTests() : FollowingLearningsContract(LiteDbStores.InMemory());

public sealed class LiteDbEnrolmentStoreTests() : EnrolmentStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbBlockStoreTests() : BlockStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbRoundStoreTests() : RoundStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbPartnershipStoreTests() : PartnershipStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbPartingTests() : PartingContract(LiteDbStores.InMemory());

public sealed class LiteDbWaitingStoreTests() : WaitingStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbNoticeStoreTests() : NoticeStoreContract(LiteDbStores.InMemory());

public sealed class LiteDbMessageSavingStoreTests() : MessageSavingStoreContract(LiteDbStores.InMemory());
